package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.members.Field;
import vn.chibo.members.Field.Section;
import vn.chibo.members.imports.Texts;
import vn.chibo.ui.Ui;

/** The fields of a member's form: what was typed, by the names of the register's columns. */
public record Typed(Map<String, String> values) {
    /** The sections of the form, each with its fields. */
    public static Map<Section, List<Field>> sections() {
        Map<Section, List<Field>> sections = new EnumMap<>(Section.class);
        for (Field field : Field.ofTheForm()) {
            sections.computeIfAbsent(field.section(), section -> new ArrayList<>())
                    .add(field);
        }
        return sections;
    }

    static Typed of(Map<String, String> request) {
        Map<String, String> values = new HashMap<>();
        for (Field field : Field.ofTheForm()) {
            if (request.containsKey(field.name())) {
                values.put(field.name(), request.get(field.name()));
            }
        }
        return new Typed(values);
    }

    /** What is on record, as it is typed: dates day first. Numbers are left empty, which keeps them. */
    static Typed of(MemberFile file) {
        Map<String, String> values = new HashMap<>();
        for (Field field : Field.ofTheForm()) {
            String value = file.value(field.name());
            if (!value.isEmpty() && !field.masked()) {
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
        List<String> codes = field.codes();
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
}
