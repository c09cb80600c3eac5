package vn.chibo.members.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as people type them: composed, single spaces; and folded to plain letters for comparing. */
public final class Plain {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");
    private static final Pattern SPACES_BUT_LINES = Pattern.compile("[\\t\\f\\u00a0\\u2007\\u202f\\u200b\\ufeff ]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /** Letters of Vietnamese, composed, and what stands between them: nearly every text has no other characters. */
    private static final char LATIN_END = '\u0250';

    private static final char VIETNAMESE = '\u1ea0';
    private static final char VIETNAMESE_END = '\u1efa';
    private static final char[] FOLDED = folded();

    private Plain() {}

    public static String line(String text) {
        return tidy(text)
                ? text
                : SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
    }

    /** Like {@link #line}, but lines within a cell stay. */
    static String lines(String text) {
        if (tidy(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\r\\n?", "\n");
        return SPACES_BUT_LINES.matcher(composed).replaceAll(" ").strip();
    }

    /** Lower case without marks and punctuation, as words with one space between. */
    public static String words(String text) {
        String quick = quickWords(text);
        return quick == null ? foldedSlowly(text) : quick;
    }

    /** A million cells go through here: what is as it should be is not taken apart. */
    private static boolean tidy(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean usual = here >= ' ' && here < '\u007f'
                    || here > '\u00a0' && here < LATIN_END
                    || here >= VIETNAMESE && here < VIETNAMESE_END;
            if (!usual || here == ' ' && before == ' ') {
                return false;
            }
            before = here;
        }
        return before != ' ' || text.isEmpty();
    }

    private static @Nullable String quickWords(String text) {
        var words = new StringBuilder(text.length());
        boolean parted = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            int place = here < LATIN_END
                    ? here
                    : here >= VIETNAMESE && here < VIETNAMESE_END ? here - VIETNAMESE + LATIN_END : -1;
            if (place < 0 || FOLDED[place] == '\0') {
                return null;
            }
            if (FOLDED[place] == ' ') {
                parted = true;
                continue;
            }
            if (parted && !words.isEmpty()) {
                words.append(' ');
            }
            parted = false;
            words.append(FOLDED[place]);
        }
        return words.toString();
    }

    private static String foldedSlowly(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('\u0111', 'd');
        return NO_WORD.matcher(lower).replaceAll(" ").strip();
    }

    /** What one character becomes by itself; a space parts words, zero is no single letter. */
    private static char[] folded() {
        char[] all = new char[LATIN_END + VIETNAMESE_END - VIETNAMESE];
        for (int place = 0; place < all.length; place++) {
            char here = (char) (place < LATIN_END ? place : place - LATIN_END + VIETNAMESE);
            String alone = foldedSlowly(String.valueOf(here));
            all[place] = alone.isEmpty() ? ' ' : alone.length() == 1 ? alone.charAt(0) : '\0';
        }
        return all;
    }
}
