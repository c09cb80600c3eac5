package vn.chibo.documents;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fixed Vietnamese wording of Party documents, from {@code documents/words.properties}. */
final class Words {
    private static final Map<String, String> WORDS = PageLayout.load("/documents/words.properties");
    private static final List<String> LETTERS = List.of(word("letters").split(" "));

    private Words() {}

    static String word(String key) {
        return Objects.requireNonNull(WORDS.get(key), key);
    }

    static String filled(String key, Object... arguments) {
        return MessageFormat.format(word(key), arguments);
    }

    /** "Số 05-NQ/CB": no colon, below ten with a nought; a draft leaves room for the number. */
    static String number(@Nullable Integer number, DocumentType type, String bodyCode) {
        return filled("number", number == null ? "\u00A0".repeat(6) : padded(number, 10), type.code(), bodyCode);
    }

    /** Days below ten and the months January and February carry a nought, other months none. */
    static String date(String place, LocalDate date) {
        String year = Integer.toString(date.getYear());
        return filled("date", place, padded(date.getDayOfMonth(), 10), padded(date.getMonthValue(), 3), year);
    }

    /** a) b) c) d) đ) e) g) h) …; after the last letter two letters together. */
    static String letter(int index) {
        int size = LETTERS.size();
        return (index < size ? "" : LETTERS.get(index / size - 1)) + LETTERS.get(index % size);
    }

    private static String padded(int value, int below) {
        return value < below ? "0" + value : Integer.toString(value);
    }
}
