package vn.chibo.cadres;

/** What a cadre is evaluated on before being placed or rotated (seed 001). */
public enum Criterion {
    ABILITY,
    QUALITY,
    LEVEL,
    STANDARDS,
    TRUST
}
