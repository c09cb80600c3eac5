package vn.chibo.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet from the resources with a {@link PageLayout}'s numbers filled in; nothing but numbers enters. */
final class Css {
    private static final Pattern KEY = Pattern.compile("\\$\\{([\\w.]+)}");
    private static final String OFFICIAL = read("official");
    private static final String MIRRORED = read("mirrored");
    static final String REGISTER = read("register");

    private Css() {}

    static String official(PageLayout layout) {
        Map<String, String> values = layout.values();
        values.put("paper.textMm", Double.toString(layout.paper().textMm()));
        return fill(layout.paper().mirrored() ? OFFICIAL + MIRRORED : OFFICIAL, values);
    }

    static String fill(String sheet, Map<String, String> values) {
        return KEY.matcher(sheet)
                .replaceAll(key -> Matcher.quoteReplacement(Double.toString(
                        Double.parseDouble(Objects.requireNonNull(values.get(key.group(1)), key.group(1))))));
    }

    private static String read(String name) {
        try (InputStream file =
                Objects.requireNonNull(Css.class.getResourceAsStream("/documents/" + name + ".css"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
