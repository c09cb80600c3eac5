package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read in both themes by eyes over fifty: at least 4.5 : 1, field borders 3 : 1. */
class ContrastTests {
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})");
    private static final List<String> TEXTS = List.of(
            "ink on paper",
            "ink on surface",
            "soft on paper",
            "soft on surface",
            "soft on line-2",
            "on-red on red",
            "red on surface",
            "red-deep on surface",
            "red-deep on red-wash",
            "ink on red-wash",
            "soft on red-wash",
            "gold-text on gold-wash",
            "green-text on green-wash",
            "blue-text on blue-wash",
            "sand-text on sand",
            "sand-text on paper",
            "ink on line-2");

    @Test
    void textsCanBeReadInBothThemes() throws IOException {
        for (Map<String, String> theme : List.of(light(), dark())) {
            for (String pair : TEXTS) {
                assertThat(ratio(theme, pair)).as(pair).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void fieldsCanBeSeenInBothThemes() throws IOException {
        assertThat(ratio(light(), "field-line on surface")).isGreaterThanOrEqualTo(3);
        assertThat(ratio(dark(), "field-line on surface")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertThat(ratio(Map.of("a", "#000000", "b", "#ffffff"), "a on b")).isEqualTo(21.0);
    }

    private static Map<String, String> light() throws IOException {
        return tokens("tokens.css");
    }

    private static Map<String, String> dark() throws IOException {
        var theme = new HashMap<>(light());
        theme.putAll(tokens("dark.css"));
        return theme;
    }

    private static Map<String, String> tokens(String file) throws IOException {
        var found = new HashMap<String, String>();
        TOKEN.matcher(Files.readString(SourceFiles.CSS.resolve(file)))
                .results()
                .forEach(token -> found.put(token.group(1), token.group(2)));
        return found;
    }

    private static double ratio(Map<String, String> theme, String pair) {
        String[] colours = pair.split(" on ");
        double one = luminance(theme.get(colours[0]));
        double other = luminance(theme.get(colours[1]));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16 & 255) + 0.7152 * channel(rgb >> 8 & 255) + 0.0722 * channel(rgb & 255);
    }

    private static double channel(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
