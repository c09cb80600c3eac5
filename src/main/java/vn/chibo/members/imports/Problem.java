package vn.chibo.members.imports;

import java.util.ArrayList;
import java.util.List;
import vn.chibo.members.Field;

/**
 * What is wrong in a cell and how to mend it.
 *
 * @param ref the cell, such as F17
 * @param key the message; its first argument is the cell's text, of identity numbers the end
 * @param blocks false for a hint that lets the row pass
 */
public record Problem(Field field, String ref, String key, List<String> arguments, boolean blocks) {
    static Problem error(SheetRow row, Field field, String key, Object... arguments) {
        return of(row, field, key, true, arguments);
    }

    static Problem hint(SheetRow row, Field field, String key, Object... arguments) {
        return of(row, field, key, false, arguments);
    }

    private static Problem of(SheetRow row, Field field, String key, boolean blocks, Object... arguments) {
        List<String> texts = new ArrayList<>(List.of(field.secret() ? Texts.masked(row.text(field)) : row.text(field)));
        for (Object argument : arguments) {
            texts.add(String.valueOf(argument));
        }
        return new Problem(field, row.ref(field), "members.problem." + key, texts, blocks);
    }
}
