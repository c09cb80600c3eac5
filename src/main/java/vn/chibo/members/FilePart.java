package vn.chibo.members;

/** What of a member's file is opened; numbers are opened one by one. */
public enum FilePart {
    FILE,
    CARD,
    CITIZEN
}
