package vn.chibo.members.imports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;
import vn.chibo.members.imports.CheckedRow.Change;

/**
 * Somebody in the register.
 *
 * @param member null for a person on record who is no member
 * @param values as a checked row has them; of secret numbers the last four digits
 * @param indexes of secret numbers, which tell whether two are equal
 */
record Known(UUID person, @Nullable UUID member, UUID unit, Map<Field, String> values, Map<Field, String> indexes) {

    String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** What a row would change; fields the row does not give stay. */
    void changes(Map<Field, String> wanted, Numbers numbers, Map<Field, Change> found) {
        wanted.forEach((field, after) -> {
            if (field == Field.ORGANISATION || field == Field.DELETED || (field == Field.STANDING && after.isEmpty())) {
                return;
            }
            boolean same =
                    field.secret() ? numbers.index(after).equals(indexes.get(field)) : after.equals(value(field));
            if (!same) {
                found.put(field, new Change(Texts.of(field, value(field)), Texts.of(field, after)));
            }
        });
    }
}
