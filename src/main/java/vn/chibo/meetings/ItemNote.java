package vn.chibo.meetings;

import java.util.List;

/** A line of figures under an item, taken from what the program knows: a message key and its arguments. */
public record ItemNote(String key, List<Object> arguments) {
    static ItemNote of(String key, Object... arguments) {
        return new ItemNote(key, List.of(arguments));
    }
}
