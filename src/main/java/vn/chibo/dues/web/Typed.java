package vn.chibo.dues.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** What a form of the dues sent, read strictly: money is whole đồng, 5310000 or 5.310.000 and nothing else. */
record Typed(Map<String, String> form) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/uuuu");

    String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** đồng; null when nothing was typed. */
    @Nullable
    Long dong(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return null;
        }
        String digits = typed.matches("\\d{1,3}([.]\\d{3})+|\\d{1,3}(,\\d{3})+") ? typed.replaceAll("[.,]", "") : typed;
        if (!digits.matches("\\d{1,9}")) {
            throw RuleViolation.at(field, "dues.amount.unreadable");
        }
        return Long.valueOf(digits);
    }

    YearMonth month(String field) {
        YearMonth month = monthOrNull(field);
        if (month == null) {
            throw RuleViolation.at(field, "dues.month.unreadable");
        }
        return month;
    }

    @Nullable
    YearMonth monthOrNull(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return null;
        }
        YearMonth month = read(typed);
        if (month == null) {
            throw RuleViolation.at(field, "dues.month.unreadable");
        }
        return month;
    }

    /** Months as 2026-11, separated by commas as several ticks of one name arrive. */
    SortedSet<YearMonth> months(String field) {
        SortedSet<YearMonth> months = new TreeSet<>();
        for (String typed : text(field).split(",")) {
            if (!typed.isBlank()) {
                YearMonth month = read(typed.strip());
                if (month == null) {
                    throw RuleViolation.at(field, "dues.month.unreadable");
                }
                months.add(month);
            }
        }
        return months;
    }

    static @Nullable YearMonth read(String typed) {
        try {
            return typed.contains("/") ? YearMonth.parse(typed, MONTH) : YearMonth.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    LocalDate day(String field) {
        String typed = text(field);
        try {
            return LocalDate.parse(typed, typed.contains("/") ? DAY : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(field, "dues.day.unreadable");
        }
    }

    <E extends Enum<E>> E choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(field, "dues.choose"));
    }

    /** Made by the page; without one (no page of ours) the form is recorded as a new one. */
    UUID id() {
        try {
            return UUID.fromString(text("id"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
