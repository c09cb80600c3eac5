package vn.chibo.tasks;

public enum CardState {
    DRAFT,
    SENT,
    REMARKED
}
