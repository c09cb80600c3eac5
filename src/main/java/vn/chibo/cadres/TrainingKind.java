package vn.chibo.cadres;

/** What a course is about. */
public enum TrainingKind {
    PROFESSIONAL,
    THEORY,
    MANAGEMENT,
    LANGUAGE_IT
}
