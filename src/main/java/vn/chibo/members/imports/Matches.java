package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;

/** Finds who of the register a row speaks of: by citizen number, by card, by database id, by name and birthday. */
final class Matches {
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> taken;
    private final Numbers numbers;

    Matches(List<Known> register, Set<String> taken, Numbers numbers) {
        this.taken = taken;
        this.numbers = numbers;
        for (Known somebody : register) {
            put("citizen ", somebody.indexes().get(CITIZEN_ID), somebody);
            put("card ", somebody.values().get(CARD_NUMBER), somebody);
            put("id ", somebody.values().get(EXTERNAL_ID), somebody);
            put("person ", person(somebody.values(), BIRTH_DATE), somebody);
            put("joined ", person(somebody.values(), JOINED_ON), somebody);
            put("alike ", alike(somebody.values()), somebody);
        }
    }

    @Nullable
    Known find(SheetRow row, RowReading reading) {
        Map<Field, String> values = reading.values;
        String citizen = values.containsKey(CITIZEN_ID) ? numbers.index(values.get(CITIZEN_ID)) : null;
        Known byCitizen = get("citizen ", citizen);
        Known byCard = get("card ", values.get(CARD_NUMBER));
        Known byPerson = values.containsKey(BIRTH_DATE)
                ? get("person ", person(values, BIRTH_DATE))
                : get("joined ", person(values, JOINED_ON));
        Known found = byPerson != null ? byPerson : firstOf(byCitizen, byCard, get("id ", values.get(EXTERNAL_ID)));
        if (found != null && found != byPerson && !similar(found, values)) {
            found = null;
        }
        Known alike = found == null ? get("alike ", alike(values)) : null;
        if (alike != null) {
            reading.problems.add(Problem.hint(row, FULL_NAME, "alike-here", alike.value(FULL_NAME)));
        }
        numbersOf(row, reading, found);
        return found;
    }

    /** @param found whom the row speaks of; null for somebody new */
    void numbersOf(SheetRow row, RowReading reading, @Nullable Known found) {
        String citizen = reading.values.get(CITIZEN_ID);
        String index = citizen == null ? null : numbers.index(citizen);
        number(row, reading, CITIZEN_ID, get("citizen ", index), found, index, "citizen-taken");
        String card = reading.values.get(CARD_NUMBER);
        number(row, reading, CARD_NUMBER, get("card ", card), found, card, "card-taken");
    }

    /** A number of somebody else here, or of anybody outside the scope, of whom nothing more is told. */
    private void number(
            SheetRow row,
            RowReading reading,
            Field field,
            @Nullable Known holder,
            @Nullable Known found,
            @Nullable String number,
            String key) {
        if (number == null || (holder != null && holder == found)) {
            return;
        }
        if (holder != null) {
            reading.problems.add(Problem.error(row, field, key + "-here", holder.value(FULL_NAME)));
        } else if (taken.contains(number)) {
            reading.problems.add(Problem.error(row, field, key));
        }
    }

    /** A corrected name or a corrected birthday is the same person, both together are another. */
    private static boolean similar(Known known, Map<Field, String> values) {
        return Plain.words(known.value(FULL_NAME)).equals(Plain.words(values.getOrDefault(FULL_NAME, "")))
                || (!known.value(BIRTH_DATE).isEmpty()
                        && known.value(BIRTH_DATE).equals(values.get(BIRTH_DATE)));
    }

    private static @Nullable String person(Map<Field, String> values, Field day) {
        return values.containsKey(FULL_NAME) && values.containsKey(day)
                ? values.get(FULL_NAME).toLowerCase() + " " + values.get(day)
                : null;
    }

    /** Name without marks and birthday. */
    private static @Nullable String alike(Map<Field, String> values) {
        return values.containsKey(FULL_NAME) && values.containsKey(BIRTH_DATE)
                ? Plain.words(values.get(FULL_NAME)) + " " + values.get(BIRTH_DATE)
                : null;
    }

    private @Nullable Known get(String kind, @Nullable String key) {
        return key == null ? null : known.get(kind + key);
    }

    private void put(String kind, @Nullable String key, Known somebody) {
        if (key != null && !key.isEmpty()) {
            known.putIfAbsent(kind + key, somebody);
        }
    }

    private static @Nullable Known firstOf(@Nullable Known... found) {
        for (Known one : found) {
            if (one != null) {
                return one;
            }
        }
        return null;
    }
}
