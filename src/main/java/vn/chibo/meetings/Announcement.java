package vn.chibo.meetings;

import java.time.OffsetDateTime;

/** A version of a programme as the members were told. */
public record Announcement(int version, OffsetDateTime publishedAt, String reason, Programme programme) {}
