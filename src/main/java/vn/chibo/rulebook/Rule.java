package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One regulation in force at a day.
 *
 * @param value its numbers and words by name, such as {@code min} in minutes; units are part of the code's name
 * @param effect INFORM and WARN explain, BLOCK refuses, COMPUTE is used in a calculation
 * @param until first day it no longer holds; null while open
 * @param verified false is shown as "cần xác nhận"
 */
public record Rule(
        String code,
        Map<String, Object> value,
        String effect,
        String source,
        String article,
        String plainVietnamese,
        String plainEnglish,
        LocalDate from,
        @Nullable LocalDate until,
        boolean verified) {

    public int number(String name) {
        return ((Number) value.get(name)).intValue();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(value.get(name));
    }

    public String word(String name) {
        return String.valueOf(value.get(name));
    }

    public List<String> words(String name) {
        return ((List<?>) value.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    public String plain(Locale locale) {
        return locale.getLanguage().equals("en") ? plainEnglish : plainVietnamese;
    }
}
