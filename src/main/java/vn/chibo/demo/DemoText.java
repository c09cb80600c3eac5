package vn.chibo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads the demo's tables: one row a line, cells apart by a mark, lines with # for people. */
final class DemoText {
    private DemoText() {}

    static List<String[]> rows(String file) {
        return rows(file, ";");
    }

    static List<String[]> rows(String file, String apart) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(java.util.regex.Pattern.quote(apart), -1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
