package vn.chibo.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person, one click from done.
 *
 * @param key message key of the sentence
 * @param arguments of the sentence
 * @param detail a second line, as it stands (names, titles) or empty
 * @param due the day it should be done; null when none is set
 */
public record Waiting(
        String key,
        List<Object> arguments,
        String detail,
        String url,
        @Nullable LocalDate due,
        Tone tone) {
    public enum Tone {
        LATE,
        SOON,
        NEW,
        INFO
    }

    public static Waiting of(String key, String url, @Nullable LocalDate due, Tone tone, Object... arguments) {
        return new Waiting(key, List.of(arguments), "", url, due, tone);
    }

    public Waiting with(String line) {
        return new Waiting(key, arguments, line, url, due, tone);
    }
}
