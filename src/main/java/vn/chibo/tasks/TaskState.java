package vn.chibo.tasks;

public enum TaskState {
    OPEN,
    DONE,
    DROPPED
}
