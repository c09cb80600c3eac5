package vn.chibo.organisations.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a form sent, before anything is known of it: nothing is nothing typed, an unknown choice is none. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
