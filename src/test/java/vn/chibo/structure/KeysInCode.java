package vn.chibo.structure;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Message keys as templates and code name them. A key is written out whole, or as a literal with a value added
 * ({@code "meetings.kind." + kind}): that literal then stands for all keys that begin with it.
 */
final class KeysInCode {
    private static final String KEY = "\"([a-z]+\\.[A-Za-z0-9_.-]+)\"";
    private static final Pattern ASKED = Pattern.compile("(?s)(?:\\b(?:ui|words)\\.(?:t|has)\\(|new RuleViolation\\("
            + "|RuleViolation\\.at\\(\\s*\"[^\"]*\",|Flash\\.say\\(\\s*\\w+,|Place\\.of\\([\\w.]+,\\s*\\d+,"
            + "|\\.onPhone\\(|Waiting\\.of\\(|Words\\.(?:both|pair)\\()\\s*" + KEY + "\\s*(\\+?)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*)\"\\s*(\\+?)");
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)");

    /** Keys whose words are asked for; they must be there. */
    final Set<String> asked = new TreeSet<>();
    /** Everything that looks like a key, in whatever place. */
    final Set<String> named = new TreeSet<>();
    /** What a key is built from. */
    final Set<String> beginnings = new TreeSet<>();
    /** Simple names of classes, for the words of events: {@code meetings.event.MeetingClosed}. */
    final Set<String> classes = new TreeSet<>();

    static KeysInCode read() {
        var java = Sources.under(Sources.JAVA, ".java").values().stream().map(Sources::withoutComments);
        var templates = Sources.under(Sources.TEMPLATES, ".jte").values().stream();
        return of(Stream.concat(java, templates).collect(Collectors.joining("\n")));
    }

    static KeysInCode of(String code) {
        var found = new KeysInCode();
        ASKED.matcher(code)
                .results()
                .filter(hit -> hit.group(2).isEmpty())
                .forEach(hit -> found.asked.add(hit.group(1)));
        LITERAL.matcher(code).results().forEach(hit -> {
            boolean begins = !hit.group(2).isEmpty() || hit.group(1).matches(".*[.-]");
            (begins ? found.beginnings : found.named).add(hit.group(1));
        });
        CLASS.matcher(code).results().forEach(hit -> found.classes.add(hit.group(1)));
        return found;
    }

    boolean uses(String key) {
        return named.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || key.contains(".event.") && classes.contains(key.substring(key.lastIndexOf('.') + 1));
    }
}
