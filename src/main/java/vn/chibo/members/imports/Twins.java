package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.util.HashMap;
import java.util.Map;
import vn.chibo.members.Field;

/** Finds what stands twice in one file: a number, or the same person. The later row is told of the earlier. */
final class Twins {
    private final Numbers numbers;
    private final Map<String, SheetRow> seen = new HashMap<>();
    private final Map<String, Map<Field, String>> people = new HashMap<>();

    Twins(Numbers numbers) {
        this.numbers = numbers;
    }

    void check(SheetRow row, RowReading reading) {
        number(row, reading, CARD_NUMBER, "card-twice");
        number(row, reading, CITIZEN_ID, "citizen-twice");
        number(row, reading, EXTERNAL_ID, "id-twice");
        person(row, reading);
    }

    private void number(SheetRow row, RowReading reading, Field field, String key) {
        String value = reading.values.get(field);
        if (value != null) {
            SheetRow earlier = seen.putIfAbsent(field + " " + value, row);
            if (earlier != null) {
                reading.problems.add(Problem.error(row, field, key, earlier.ref(field), earlier.text(FULL_NAME)));
            }
        }
    }

    /** Two people may share name and birthday; then only different citizen numbers tell them apart. */
    private void person(SheetRow row, RowReading reading) {
        String name = reading.values.get(FULL_NAME);
        String birth = reading.values.get(BIRTH_DATE);
        if (name == null || birth == null) {
            return;
        }
        String key = name.toLowerCase() + " " + birth;
        SheetRow earlier = seen.putIfAbsent("person " + key, row);
        Map<Field, String> other = people.putIfAbsent(key, reading.values);
        if (earlier != null && other != null) {
            String own = reading.values.get(CITIZEN_ID);
            boolean told = own != null
                    && other.containsKey(CITIZEN_ID)
                    && !numbers.index(own).equals(numbers.index(other.get(CITIZEN_ID)));
            reading.problems.add(
                    told
                            ? Problem.hint(row, FULL_NAME, "namesake", earlier.ref(FULL_NAME))
                            : Problem.error(row, FULL_NAME, "person-twice", earlier.ref(FULL_NAME)));
        }
    }
}
