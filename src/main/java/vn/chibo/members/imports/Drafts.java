package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;
import vn.chibo.members.MemberData;
import vn.chibo.members.Standing;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonDetails;

/** Makes records of a row's values, over what is on record already. */
final class Drafts {
    private Drafts() {}

    static PersonData person(PersonData base, Map<Field, String> values) {
        return new PersonData(
                values.getOrDefault(FULL_NAME, base.fullName()),
                values.getOrDefault(USED_NAME, base.usedName()),
                code(values.getOrDefault(SEX, base.sex())),
                values.containsKey(BIRTH_DATE) ? day(values, BIRTH_DATE) : base.birthDate(),
                values.getOrDefault(ETHNICITY, base.ethnicity()),
                values.getOrDefault(RELIGION, base.religion()),
                values.getOrDefault(BIRTH_DETAIL, base.birthplace()),
                values.getOrDefault(HOME_DETAIL, base.homePlace()),
                values.getOrDefault(RESIDENCE_DETAIL, base.residence()),
                values.getOrDefault(GENERAL_EDUCATION, base.generalEducation()),
                values.getOrDefault(PROFESSIONAL_LEVEL, base.professionalLevel()),
                values.getOrDefault(POLITICAL_THEORY, base.politicalTheory()),
                values.getOrDefault(LANGUAGES, base.languages()),
                values.getOrDefault(OCCUPATION, base.occupation()),
                code(values.getOrDefault(STAFF_CLASS, base.staffClass())),
                values.getOrDefault(SCHOOL_POST, base.schoolPost()),
                values.getOrDefault(PHONE, base.phone()),
                values.getOrDefault(CITIZEN_ID, ""),
                details(base.details(), values));
    }

    private static PersonDetails details(PersonDetails base, Map<Field, String> values) {
        return new PersonDetails(
                values.getOrDefault(ALIAS, base.alias()),
                values.getOrDefault(BIRTH_PROVINCE, base.birthProvince()),
                values.getOrDefault(BIRTH_COUNTRY, base.birthCountry()),
                values.getOrDefault(HOME_PROVINCE, base.homeProvince()),
                values.getOrDefault(HOME_COUNTRY, base.homeCountry()),
                values.getOrDefault(RESIDENCE_PROVINCE, base.residenceProvince()),
                values.getOrDefault(RESIDENCE_COUNTRY, base.residenceCountry()),
                values.getOrDefault(ACADEMIC_TITLE, base.academicTitle()),
                values.getOrDefault(IT_SKILL, base.itSkill()),
                values.getOrDefault(OCCUPATION_BEFORE, base.occupationBefore()),
                values.containsKey(YOUTH_UNION_ON) ? day(values, YOUTH_UNION_ON) : base.youthUnionOn(),
                values.getOrDefault(FAMILY_NOTES, base.familyNotes()),
                values.getOrDefault(TRIPS_ABROAD, base.tripsAbroad()));
    }

    /** Of the dates and the standing only; the texts of a membership are written as they are. */
    static MemberData membership(Map<Field, String> values) {
        String standing = values.getOrDefault(STANDING, "");
        return new MemberData(
                LocalDate.parse(values.get(JOINED_ON)),
                day(values, OFFICIAL_ON),
                "",
                "",
                "",
                "",
                "",
                "",
                day(values, IN_CELL_FROM),
                values.getOrDefault(CAME_BY, ""),
                standing.isEmpty() ? null : Standing.valueOf(standing),
                day(values, LEFT_ON),
                values.getOrDefault(LEFT_BY, ""));
    }

    private static @Nullable String code(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    static @Nullable LocalDate day(Map<Field, String> values, Field field) {
        String value = values.getOrDefault(field, "");
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
