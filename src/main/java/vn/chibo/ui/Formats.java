package vn.chibo.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as people write them here. */
final class Formats {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Locale locale;

    Formats(Locale locale) {
        this.locale = locale;
    }

    Object argument(Object value) {
        return switch (value) {
            case LocalDate day -> date(day);
            case YearMonth month -> MONTH.format(month);
            case LocalTime time -> time(time);
            case Integer number -> number(number);
            case Long number -> number(number);
            default -> value.toString();
        };
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    String dayMonth(@Nullable LocalDate day) {
        return day == null ? "" : DAY_MONTH.format(day);
    }

    String longDate(LocalDate day) {
        return weekday(day) + ", " + DATE.format(day);
    }

    String weekdayDate(LocalDate day) {
        return weekday(day) + " " + DAY_MONTH.format(day);
    }

    private String weekday(LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        return Character.toUpperCase(weekday.charAt(0)) + weekday.substring(1);
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }

    String number(Number number) {
        return new DecimalFormat("#,##0.#", symbols()).format(number);
    }

    String percent(long part, long base) {
        return base == 0 ? "" : new DecimalFormat("0.#", symbols()).format(100.0 * part / base) + "%";
    }

    private DecimalFormatSymbols symbols() {
        var symbols = new DecimalFormatSymbols(locale);
        boolean vietnamese = locale.getLanguage().equals("vi");
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        return symbols;
    }

    /** In the Vietnamese order the given name stands last. */
    static String givenName(String name) {
        return name.strip().substring(name.strip().lastIndexOf(' ') + 1);
    }

    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].isEmpty() ? "" : words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].substring(0, 1);
    }
}
