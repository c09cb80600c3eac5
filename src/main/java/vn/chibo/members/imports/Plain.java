package vn.chibo.members.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people type them: composed, single spaces; and folded to plain letters for comparing. */
public final class Plain {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");
    private static final Pattern SPACES_BUT_LINES = Pattern.compile("[\\t\\f\\u00a0\\u2007\\u202f\\u200b\\ufeff ]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Plain() {}

    public static String line(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Like {@link #line}, but lines within a cell stay. */
    static String lines(String text) {
        String composed = Normalizer.normalize(seen(text), Normalizer.Form.NFC).replaceAll("\\r\\n?", "\n");
        return SPACES_BUT_LINES.matcher(composed).replaceAll(" ").strip();
    }

    /** Without what nobody sees and no document can carry: control characters, turns of the writing's direction, half pairs. */
    private static String seen(String text) {
        if (text.chars().noneMatch(Plain::maybeUnseen)) {
            return text;
        }
        var seen = new StringBuilder(text.length());
        text.codePoints().filter(point -> !unseen(point)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean maybeUnseen(int character) {
        return Character.isSurrogate((char) character) || unseen(character);
    }

    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> "\t\n\r\f".indexOf(point) < 0;
            case Character.SURROGATE -> true;
            case Character.UNASSIGNED -> (point & 0xfffe) == 0xfffe;
            default -> point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
        };
    }

    /** Lower case without marks and punctuation, as words with one space between. */
    public static String words(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('\u0111', 'd');
        return NO_WORD.matcher(lower).replaceAll(" ").strip();
    }
}
