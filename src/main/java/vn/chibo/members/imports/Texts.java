package vn.chibo.members.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.chibo.members.Field;

/** Values as people read them; identity numbers by their last four digits. */
public final class Texts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHOWN = 4;

    private Texts() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Codes stay codes: the page has their words. */
    public static String of(Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (field.masked()) {
            return masked(value);
        }
        return field.kind() == Field.Kind.DATE ? day(LocalDate.parse(value)) : value;
    }

    public static String masked(String number) {
        return number.isEmpty()
                ? ""
                : "\u2022\u2022\u2022\u2022 " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}
