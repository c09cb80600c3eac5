package vn.chibo.admissions;

/** Where a case waits: with the candidate, with the cell, above, or in probation. */
public enum Phase {
    PREPARE,
    CELL,
    UPPER,
    PROBATION,
    DONE
}
