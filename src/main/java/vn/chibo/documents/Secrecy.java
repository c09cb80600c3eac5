package vn.chibo.documents;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * Finds secrecy marks (dấu độ mật): Mật, Tối mật, Tuyệt mật. State secrets may not be kept on an ordinary network
 * (Luật Bảo vệ bí mật nhà nước 2018, Điều 5), so whatever bears a mark is refused. A mark is a line of its own, stands
 * in brackets, after a label such as "Độ mật:", or apart at the edge of a line; words such as "bí mật", "mật thiết" and
 * "mật độ" are none.
 */
public final class Secrecy {
    private static final Map<String, String> SHAPES = PageLayout.load("/documents/secrecy.properties");
    private static final List<Pattern> MARKS = List.of(pattern("line"), pattern("label"), pattern("edge"));
    private static final Pattern BRACKETS = pattern("brackets");
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}])(?:\\p{L} ){2,}\\p{L}(?![\\p{L}])");

    private Secrecy() {}

    /** The mark found in the text, as written there; empty for a text that bears none. */
    public static Optional<String> markIn(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .lines()
                .map(Secrecy::visible)
                .map(Secrecy::markOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Lets text without a mark pass; otherwise a {@link RuleViolation} that names the mark and the rule. */
    public static void refuseIn(String field, @Nullable String text) {
        markIn(text).ifPresent(mark -> {
            throw RuleViolation.at(field, "documents.secrecy.refused", mark);
        });
    }

    private static Optional<String> markOf(String line) {
        for (Pattern shape : MARKS) {
            Matcher match = shape.matcher(line);
            if (match.find()) {
                return Optional.of(match.group("mark"));
            }
        }
        Matcher match = BRACKETS.matcher(line);
        return match.find() ? Optional.of(match.group("mark")) : Optional.empty();
    }

    /** Without invisible characters, and with "M Ậ T" or "T Ố I M Ậ T" read as words. */
    private static String visible(String line) {
        String clean = line.replaceAll("\\p{Cf}", "").replace('\u00A0', ' ');
        String close = SPACED.matcher(clean).replaceAll(match -> match.group().replace(" ", ""));
        String joined = close.strip().toLowerCase(Locale.ROOT);
        return SHAPES.containsKey("joined." + joined) ? SHAPES.get("joined." + joined) : close;
    }

    private static Pattern pattern(String key) {
        String level = SHAPES.get("level");
        return Pattern.compile(
                SHAPES.get(key).replace("LEVEL", "(?<mark>" + level + ")"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
