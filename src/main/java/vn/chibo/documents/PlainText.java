package vn.chibo.documents;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * Text a person typed, made harmless for any file: composed Vietnamese (NFC), without control characters, direction
 * overrides, invisible characters or broken surrogates; line feeds stay. Longer than {@link #LIMIT} is refused, since a
 * longer string would break PDF/A (ISO 19005-2, 6.1.13).
 */
public final class PlainText {
    public static final int LIMIT = 20_000;
    public static final int LINE = 1_000;
    private static final int COLUMN_TITLE = 100;

    private PlainText() {}

    /** The cleaned text; a {@link RuleViolation} where it is too long. */
    public static String of(@Nullable String raw) {
        return checked(raw, null);
    }

    /** As {@link #of(String)}, naming the form's field in the violation. */
    public static String of(String field, @Nullable String raw) {
        return checked(raw, field);
    }

    /** A short text such as a name, a title or a recipient. */
    static String line(@Nullable String raw) {
        return within(LINE, of(raw));
    }

    /** A heading row higher than a page could not be printed. */
    static String columnTitle(@Nullable String raw) {
        return within(COLUMN_TITLE, of(raw));
    }

    private static String within(int limit, String text) {
        if (text.length() > limit) {
            throw new RuleViolation("documents.text.too-long", limit);
        }
        return text;
    }

    static List<String> lines(List<String> raw) {
        return raw.stream().map(PlainText::line).toList();
    }

    static List<String> all(List<String> raw) {
        return raw.stream().map(PlainText::of).toList();
    }

    private static String checked(@Nullable String raw, @Nullable String field) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        if (raw.length() > 4 * LIMIT) {
            throw tooLong(field);
        }
        StringBuilder clean = new StringBuilder(raw.length());
        Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> append(clean, point));
        String text = clean.toString().strip();
        if (text.length() > LIMIT) {
            throw tooLong(field);
        }
        return text;
    }

    private static void append(StringBuilder clean, int point) {
        if (point == '\n') {
            clean.append('\n');
        } else if (point == '\t' || point == 0x0B || point == 0x0C || point == 0x85 || point == 0x2028) {
            clean.append(' ');
        } else if (!harmful(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean harmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static RuleViolation tooLong(@Nullable String field) {
        return field == null
                ? new RuleViolation("documents.text.too-long", LIMIT)
                : RuleViolation.at(field, "documents.text.too-long", LIMIT);
    }
}
