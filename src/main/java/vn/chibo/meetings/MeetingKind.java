package vn.chibo.meetings;

/** Kinds of sessions; a regular one is held once a month, a thematic part never replaces it. */
public enum MeetingKind {
    REGULAR,
    THEMATIC,
    EXTRAORDINARY
}
