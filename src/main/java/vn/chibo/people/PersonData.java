package vn.chibo.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person. Empty text means "not recorded".
 *
 * @param sex MALE or FEMALE
 * @param politicalTheory BASIC, INTERMEDIATE, ADVANCED, BACHELOR or empty
 * @param staffClass MANAGER, TEACHER or STAFF
 * @param schoolPost PRINCIPAL, VICE_PRINCIPAL, GROUP_LEADER or empty
 * @param citizenId twelve digits or empty; kept encrypted
 */
public record PersonData(
        String fullName,
        String usedName,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        String ethnicity,
        String religion,
        String birthplace,
        String homePlace,
        String residence,
        String generalEducation,
        String professionalLevel,
        String politicalTheory,
        String languages,
        String occupation,
        @Nullable String staffClass,
        String schoolPost,
        String phone,
        String citizenId,
        PersonDetails details) {

    /** Without the details of a Party file. */
    public PersonData(
            String fullName,
            String usedName,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            String ethnicity,
            String religion,
            String birthplace,
            String homePlace,
            String residence,
            String generalEducation,
            String professionalLevel,
            String politicalTheory,
            String languages,
            String occupation,
            @Nullable String staffClass,
            String schoolPost,
            String phone,
            String citizenId) {
        this(
                fullName,
                usedName,
                sex,
                birthDate,
                ethnicity,
                religion,
                birthplace,
                homePlace,
                residence,
                generalEducation,
                professionalLevel,
                politicalTheory,
                languages,
                occupation,
                staffClass,
                schoolPost,
                phone,
                citizenId,
                PersonDetails.NONE);
    }

    /** A person of whom only the name is known yet. */
    public static PersonData named(String fullName) {
        return new PersonData(fullName, "", null, null, "", "", "", "", "", "", "", "", "", "", null, "", "", "");
    }

    /** The same record without the number, for what must not carry it. */
    public PersonData withoutCitizenId() {
        return new PersonData(
                fullName,
                usedName,
                sex,
                birthDate,
                ethnicity,
                religion,
                birthplace,
                homePlace,
                residence,
                generalEducation,
                professionalLevel,
                politicalTheory,
                languages,
                occupation,
                staffClass,
                schoolPost,
                phone,
                "",
                details);
    }
}
