package vn.chibo.admissions;

/** Who introduced the candidate; NONE where neither union stands, so that the cell itself found the person. */
public enum Introducer {
    YOUTH_UNION,
    TRADE_UNION,
    NONE
}
