package vn.chibo.cadres;

/** What a committee member's profile speaks of (seed 003): level of theory, practice, ethics, responsibility, discipline. */
public enum CompetenceField {
    LEVEL,
    PRACTICE,
    ETHICS,
    RESPONSIBILITY,
    DISCIPLINE
}
