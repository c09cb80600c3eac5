package vn.chibo.tasks;

import java.time.OffsetDateTime;

/** A correction of the words a task came from, made after they were sealed. */
public record Erratum(String body, String reason, OffsetDateTime madeAt, String madeBy) {}
