package vn.chibo.meetings;

/** A thing the session needs, by its name in the rulebook. */
public record Logistic(String thing, LogisticState state) {}
