package vn.chibo.members.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.members.imports.Field;
import vn.chibo.members.imports.Texts;
import vn.chibo.ui.Ui;

/** The fields of a member's form: what was typed, by the names of the register's columns. */
public record Typed(Map<String, String> values) {
    /** The groups of the form, each with its fields. */
    public static final Map<String, List<Field>> GROUPS = groups();

    static Typed of(Map<String, String> request) {
        Map<String, String> values = new HashMap<>();
        for (Field field : Field.values()) {
            if (request.containsKey(field.name())) {
                values.put(field.name(), request.get(field.name()));
            }
        }
        return new Typed(values);
    }

    /** What is on record, as it is typed: dates day first. Numbers are left empty, which keeps them. */
    static Typed of(MemberFile file) {
        Map<String, String> values = new HashMap<>();
        for (Field field : Field.values()) {
            String value = file.value(field.name());
            if (!value.isEmpty() && !field.secret() && field != Field.CARD_NUMBER) {
                values.put(field.name(), Texts.of(field, value));
            }
        }
        return new Typed(values);
    }

    public String value(Field field) {
        return values.getOrDefault(field.name(), "");
    }

    /** Fields with a list of codes: value → words; empty for fields one types. */
    public static Map<String, String> choices(Ui ui, Field field) {
        List<String> codes =
                switch (field) {
                    case SEX -> List.of("MALE", "FEMALE");
                    case POLITICAL_THEORY -> List.of("BASIC", "INTERMEDIATE", "ADVANCED", "BACHELOR");
                    case STAFF_CLASS -> List.of("MANAGER", "TEACHER", "STAFF");
                    case SCHOOL_POST -> List.of("PRINCIPAL", "VICE_PRINCIPAL", "GROUP_LEADER");
                    case STANDING ->
                        List.of("EXEMPT", "SUSPENDED", "TRANSFERRED", "STRUCK_OFF", "EXPELLED", "RESIGNED", "DECEASED");
                    default -> List.of();
                };
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("members.form.not-recorded." + (field == Field.STANDING ? "standing" : "code")));
        codes.forEach(code -> choices.put(code, ui.t("members.code." + code)));
        return choices;
    }

    /** A value as people read it: codes in words, dates day first. */
    public static String shown(Ui ui, Field field, String value) {
        boolean code = !value.isEmpty() && !choices(ui, field).isEmpty() && ui.has("members.code." + value);
        return code ? ui.t("members.code." + value) : value;
    }

    private static Map<String, List<Field>> groups() {
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        groups.put(
                "person",
                List.of(
                        Field.FULL_NAME,
                        Field.USED_NAME,
                        Field.SEX,
                        Field.BIRTH_DATE,
                        Field.ETHNICITY,
                        Field.RELIGION,
                        Field.CITIZEN_ID,
                        Field.BIRTH_DETAIL,
                        Field.HOME_DETAIL,
                        Field.RESIDENCE_DETAIL,
                        Field.PHONE));
        groups.put(
                "work",
                List.of(
                        Field.GENERAL_EDUCATION,
                        Field.PROFESSIONAL_LEVEL,
                        Field.POLITICAL_THEORY,
                        Field.LANGUAGES,
                        Field.OCCUPATION,
                        Field.STAFF_CLASS,
                        Field.SCHOOL_POST));
        groups.put(
                "party",
                List.of(
                        Field.JOINED_ON,
                        Field.OFFICIAL_ON,
                        Field.INTRODUCED_BY,
                        Field.CARD_NUMBER,
                        Field.CARD_PLACE,
                        Field.CARD_DATE,
                        Field.OLD_CARD,
                        Field.FILE_NUMBER,
                        Field.BADGE,
                        Field.IN_CELL_FROM,
                        Field.CAME_BY));
        groups.put(
                "more",
                List.of(
                        Field.ARMY,
                        Field.POLICE,
                        Field.RETIRED,
                        Field.STANDING,
                        Field.LEFT_ON,
                        Field.LEFT_BY,
                        Field.NOTES));
        return groups;
    }
}
