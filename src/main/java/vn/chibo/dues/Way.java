package vn.chibo.dues;

/** In cash to the cell, or on the National Public Service Portal. */
public enum Way {
    CASH,
    PORTAL
}
