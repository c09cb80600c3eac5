package vn.chibo.members.web;

import static vn.chibo.members.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chibo.members.Field;
import vn.chibo.members.Standing;
import vn.chibo.members.imports.Plain;
import vn.chibo.members.imports.Texts;

/** A member in the fourteen columns of Mẫu 7-HSĐV; within a column one thing on each line. */
final class Form7Line {
    static final int COLUMNS = 14;

    private final Map<Field, String> values;
    private final Function<String, String> words;

    private Form7Line(Map<Field, String> values, Function<String, String> words) {
        this.values = values;
        this.words = words;
    }

    /** @param words of codes, in the language of the form */
    static List<String> of(int number, Map<Field, String> values, Function<String, String> words) {
        return new Form7Line(values, words).columns(number);
    }

    private List<String> columns(int number) {
        Standing standing = value(STANDING).isEmpty() ? Standing.OFFICIAL : Standing.valueOf(value(STANDING));
        boolean gone = !standing.inCell();
        boolean moved = standing == Standing.TRANSFERRED;
        boolean died = standing == Standing.DECEASED;
        List<String> columns = new ArrayList<>();
        columns.add(String.valueOf(number));
        columns.add(lines(FULL_NAME, USED_NAME, BIRTH_DATE));
        columns.add(lines(SEX, ETHNICITY, RELIGION));
        columns.add(home());
        columns.add(lines(GENERAL_EDUCATION, POLITICAL_THEORY, PROFESSIONAL_LEVEL, LANGUAGES));
        columns.add(lines(OCCUPATION));
        columns.add(lines(JOINED_ON, OFFICIAL_ON));
        columns.add(lines(CARD_NUMBER, FILE_NUMBER, BADGE));
        columns.add(lines(ARMY, POLICE, RETIRED));
        columns.add(moved ? lines(LEFT_ON, LEFT_BY) : "");
        columns.add(cameFromElsewhere() ? lines(IN_CELL_FROM, CAME_BY) : "");
        columns.add(died ? lines(LEFT_ON, LEFT_BY) : "");
        columns.add(gone && !moved && !died ? lines(LEFT_ON, value(LEFT_BY).isEmpty() ? STANDING : LEFT_BY) : "");
        columns.add(lines(NOTES));
        return columns;
    }

    /** The own country is not named. */
    private String home() {
        return Stream.of(HOME_DETAIL, HOME_PROVINCE, HOME_COUNTRY)
                .map(this::value)
                .filter(part -> !part.isEmpty() && !Plain.words(part).matches("viet ?nam|vn"))
                .collect(Collectors.joining(", "));
    }

    private boolean cameFromElsewhere() {
        return !value(CAME_BY).isEmpty()
                || (!value(IN_CELL_FROM).isEmpty() && !value(IN_CELL_FROM).equals(value(JOINED_ON)));
    }

    private String lines(Field... fields) {
        List<String> lines = new ArrayList<>();
        for (Field field : fields) {
            lines.add(text(field));
        }
        return String.join("\n", lines).stripTrailing();
    }

    private String text(Field field) {
        String value = value(field);
        return switch (field.kind()) {
            case CODE -> value.isEmpty() ? "" : words.apply(value);
            default -> field == CARD_NUMBER ? value : Texts.of(field, value);
        };
    }

    private String value(Field field) {
        return values.getOrDefault(field, "");
    }
}
