package vn.chibo.admissions;

/** Who takes a stage's step. */
public enum Acts {
    CELL,
    HELPER,
    UPPER
}
