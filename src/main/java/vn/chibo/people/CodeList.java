package vn.chibo.people;

import java.util.Arrays;
import java.util.Optional;

/** The dated lists of {@code people.code}: what is usually written in a field of a person's file. */
public enum CodeList {
    ETHNICITY,
    RELIGION,
    PROVINCE,
    GENERAL_EDUCATION,
    PROFESSIONAL_LEVEL,
    ACADEMIC_TITLE,
    POLITICAL_THEORY,
    LANGUAGES,
    IT_SKILL,
    AWARD;

    public static Optional<CodeList> named(String name) {
        return Arrays.stream(values()).filter(list -> list.name().equals(name)).findFirst();
    }
}
