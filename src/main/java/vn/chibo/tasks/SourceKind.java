package vn.chibo.tasks;

/** Where a task comes from. Preparing an agenda item is a task too, but no result the month is judged by. */
public enum SourceKind {
    CONCLUSION,
    PREPARATION,
    HAND
}
