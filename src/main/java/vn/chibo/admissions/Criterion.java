package vn.chibo.admissions;

/** By what an outstanding non-member is trained: words, never points (năng lực, trình độ, đạo đức, lối sống). */
public enum Criterion {
    ABILITY,
    LEVEL,
    ETHICS,
    LIFESTYLE
}
