package vn.chibo.meetings;

/** Where a thing that the session needs stands. */
public enum LogisticState {
    NEEDED,
    READY,
    NOT_NEEDED
}
