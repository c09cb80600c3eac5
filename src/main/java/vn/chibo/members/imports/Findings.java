package vn.chibo.members.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.chibo.members.Field;

/** Problems of cells in SQL, of the shape of {@link Problem}. */
final class Findings {
    private Findings() {}

    /** Of a cell of the alias's row; null unless the condition holds. */
    static String when(String condition, FileColumns columns, String alias, Field field, String key, String... more) {
        return "case when " + condition + " then " + of(columns, alias, field, key, true, more) + " end";
    }

    /** As {@link #when}, but the row may pass. */
    static String hint(String condition, FileColumns columns, String alias, Field field, String key, String... more) {
        return "case when " + condition + " then " + of(columns, alias, field, key, false, more) + " end";
    }

    static String of(FileColumns columns, String alias, Field field, String key, boolean blocks, String... more) {
        String text = field.secret()
                ? "coalesce(" + masked(columns.value(alias, field)) + ", '')"
                : columns.text(alias, field);
        List<String> arguments = new java.util.ArrayList<>(List.of(text));
        arguments.addAll(Arrays.asList(more));
        return "jsonb_build_object('field', '%s', 'ref', %s, 'key', 'members.problem.%s', 'arguments', jsonb_build_array(%s), 'blocks', %s)"
                .formatted(field.name(), columns.ref(alias, field), key, String.join(", ", arguments), blocks);
    }

    /** Those that are not null, as one list. */
    static String list(List<String> findings) {
        String every = findings.stream().collect(Collectors.joining(",\n        "));
        return "coalesce((select jsonb_agg(x) from unnest(array[" + every + "]::jsonb[]) x where x is not null), '[]')";
    }

    static String masked(String value) {
        return "'•••• ' || right(" + value + ", 4)";
    }
}
