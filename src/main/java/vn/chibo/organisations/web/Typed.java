package vn.chibo.organisations.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** What a form sent, before anything is known of it: nothing is nothing typed, an unknown choice is none. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Null when nothing was typed. */
    static @Nullable Integer number(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,6}")) {
            throw RuleViolation.at(field, "organisations.number.unreadable");
        }
        return Integer.valueOf(typed.strip());
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
