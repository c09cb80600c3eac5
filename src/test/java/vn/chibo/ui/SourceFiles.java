package vn.chibo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program's own sources, read by the tests of its structure. */
final class SourceFiles {
    static final Path JAVA = Path.of("src/main/java");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final Path CSS = Path.of("src/main/resources/static/css");

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'|//.*|/\\*(?s:.*?)\\*/");
    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<%--(?s:.*?)--%>");

    private SourceFiles() {}

    /** Path from the folder → text, of all files with this ending. */
    static Map<String, String> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), SourceFiles::text, (a, b) -> a, TreeMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String withoutComments(String java) {
        return TOKEN.matcher(java).replaceAll(found -> {
            String token = found.group();
            return token.startsWith("/") ? "" : Matcher.quoteReplacement(token);
        });
    }

    static String withoutTemplateComments(String template) {
        return TEMPLATE_COMMENT.matcher(template).replaceAll("");
    }

    /** What stands between quotation marks in Java, comments left out. */
    static List<String> literals(String java) {
        return TOKEN.matcher(java)
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("\""))
                .toList();
    }

    /** A letter as only Vietnamese (or another marked language) has it. */
    static boolean hasMarkedLetter(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeBlock.of(letter) != Character.UnicodeBlock.BASIC_LATIN
                        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
