package vn.chibo.meetings;

/** What is told without discussion, and what is discussed to reach unity or a resolution. */
public enum ItemKind {
    INFORM,
    DISCUSS
}
