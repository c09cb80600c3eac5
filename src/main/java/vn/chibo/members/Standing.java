package vn.chibo.members;

/** How a member stands on a day; the first four sit in a cell, the others have left. */
public enum Standing {
    PROBATIONARY,
    OFFICIAL,
    EXEMPT,
    SUSPENDED,
    TRANSFERRED,
    STRUCK_OFF,
    EXPELLED,
    RESIGNED,
    DECEASED;

    public boolean inCell() {
        return compareTo(SUSPENDED) <= 0;
    }
}
