package vn.chibo.rulebook;

import java.util.UUID;

/** Something that was concluded, reviewed or found rests on this version of a rule or principle. */
public record Citation(UUID subject, Rule rule) {}
