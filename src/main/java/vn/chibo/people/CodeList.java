package vn.chibo.people;

/** The dated lists of {@code people.code}: what is usually written in a field of a person's file. */
public enum CodeList {
    ETHNICITY,
    RELIGION,
    PROVINCE,
    GENERAL_EDUCATION,
    PROFESSIONAL_LEVEL,
    ACADEMIC_TITLE,
    LANGUAGES,
    IT_SKILL
}
