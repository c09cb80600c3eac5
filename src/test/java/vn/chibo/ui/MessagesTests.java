package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the program: complete in both languages, all of them used, none outside the bundles. */
class MessagesTests {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

    private static final Pattern EVENT =
            Pattern.compile("package vn\\.chibo\\.(\\w+)[^{]*?record (\\w+)\\([^{]*?implements [^{]*DomainEvent");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+\\.\\w+)");
    private static final Pattern RULE = Pattern.compile("\\('([a-z-]+\\.[a-z.-]+)',");

    /** Spoken before the bundles exist, by the demo's invented people, or as part of an official document. */
    private static final Pattern MAY_SPEAK_VIETNAMESE =
            Pattern.compile("vn/chibo/(launch|demo|documents)/.*|.*Official.*|.*Document\\.java");

    private final Map<String, Properties> bundles = new TreeMap<>();

    MessagesTests() {
        SourceFiles.read(SourceFiles.MESSAGES, ".properties")
                .forEach((name, text) -> bundles.put(name.replace(".properties", ""), properties(text)));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        List<String> vietnamese =
                bundles.keySet().stream().filter(name -> !name.endsWith("_en")).toList();
        assertThat(vietnamese).isNotEmpty();
        assertThat(vietnamese).allSatisfy(name -> assertThat(bundles).containsKey(name + "_en"));
        assertThat(vietnamese).allSatisfy(name -> assertThat(differences(bundles.get(name), bundles.get(name + "_en")))
                .as(name)
                .isEmpty());
    }

    @Test
    void aMissingKeyAndAForgottenPlaceAreFound() {
        assertThat(differences(properties("a=Còn {0} ngày\nb=x"), properties("a=Days left\nc=x")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void everyKeyBelongsToItsBundleAndHasWords() {
        bundles.forEach((name, words) -> words.forEach((key, text) -> {
            assertThat((String) key)
                    .matches(
                            own -> own.startsWith(module(name) + ".")
                                    || module(name).equals("audit") && own.contains(".event."),
                            name);
            assertThat((String) text).as((String) key).isNotBlank();
        }));
    }

    /** A single apostrophe would swallow itself and every argument behind it: write ’ or ''. */
    @Test
    void apostrophesLeaveArgumentsAlone() {
        bundles.forEach((name, words) -> words.forEach((key, text) ->
                assertThat(((String) text).replace("''", "")).as((String) key).doesNotContain("'")));
    }

    @Test
    void everyKeyThatIsUsedExists() {
        var keys = used();
        var known = known();
        assertThat(keys.whole()).isNotEmpty();
        keys.whole().removeIf(key -> key.contains(".event.")); // told by everyEventHasWords
        assertThat(missing(keys, known)).isEmpty();
    }

    @Test
    void aKeyWithoutWordsIsFound() {
        var keys =
                MessageKeys.in(List.of("ui.t(\"ui.no-such\") + ui.t(\"ui.why\") + \"ui.none.\" + state"), Set.of("ui"));
        assertThat(missing(keys, Set.of("ui.why"))).containsExactly("ui.no-such", "ui.none.");
    }

    @Test
    void noKeyIsUnused() {
        var keys = used();
        assertThat(known().stream().filter(key -> !keys.uses(key))).isEmpty();
    }

    @Test
    void anUnusedKeyIsFound() {
        var keys = MessageKeys.in(List.of("\"ui.nav.\" + group; \"ui.\" + what"), Set.of("ui"));
        assertThat(keys.uses("ui.nav.PEOPLE")).isTrue();
        assertThat(keys.uses("ui.left-over")).isFalse();
    }

    @Test
    void noTemplateSpeaksVietnameseItself() {
        var templates = SourceFiles.read(SourceFiles.TEMPLATES, ".jte");
        templates.keySet().removeIf(name -> name.startsWith("documents/"));
        assertThat(templates).isNotEmpty();
        assertThat(templates).allSatisfy((name, text) -> assertThat(spoken(SourceFiles.withoutTemplateComments(text)))
                .as(name)
                .isEmpty());
    }

    @Test
    void noJavaSpeaksVietnameseItself() {
        var sources = SourceFiles.read(SourceFiles.JAVA, ".java");
        sources.keySet()
                .removeIf(name -> name.endsWith("package-info.java")
                        || MAY_SPEAK_VIETNAMESE.matcher(name).matches());
        assertThat(sources).isNotEmpty();
        assertThat(sources).allSatisfy((name, text) -> assertThat(
                        SourceFiles.literals(text).stream().filter(SourceFiles::hasMarkedLetter))
                .as(name)
                .isEmpty());
    }

    @Test
    void vietnameseOutsideTheBundlesIsFound() {
        assertThat(spoken("<p>Gửi</p>")).containsExactly("<p>Gửi</p>");
        assertThat(SourceFiles.literals("// Gửi\nsay(\"Gửi\"); /* \"Nhận\" */"))
                .containsExactly("\"Gửi\"")
                .allMatch(SourceFiles::hasMarkedLetter);
    }

    /** Every event is a line of the audit, told by module.event.ItsName. */
    @Test
    void everyEventHasWords() {
        var events = events(SourceFiles.read(SourceFiles.JAVA, ".java").values());
        assertThat(events).isNotEmpty();
        assertThat(events).isSubsetOf(known());
    }

    @Test
    void anEventIsFoundByItsRecord() {
        assertThat(
                        events(
                                List.of(
                                        "package vn.chibo.ui;\n/** {@link Ui} */ public record Seen(\n    int a)\n    implements DomainEvent {")))
                .containsExactly("ui.event.Seen");
    }

    private static Set<String> events(Iterable<String> sources) {
        var events = new TreeSet<String>();
        for (String source : sources) {
            if (source.contains("boolean happened()")) {
                continue; // about to happen: others may object, nothing is written yet
            }
            EVENT.matcher(SourceFiles.withoutComments(source))
                    .results()
                    .forEach(found -> events.add(found.group(1) + ".event." + found.group(2)));
        }
        return events;
    }

    /** A bundle may be cut in parts: meetings-live is one of the meetings'. */
    private static String module(String bundle) {
        return bundle.replace("_en", "").split("-")[0];
    }

    private static List<String> spoken(String template) {
        return template.lines().filter(SourceFiles::hasMarkedLetter).toList();
    }

    /** Keys in sources, of events, and of rules, whose code stands between module and word. Tables are no keys. */
    private MessageKeys used() {
        var keys = spokenOf();
        String migrations =
                String.join("", SourceFiles.read(SourceFiles.MIGRATIONS, ".sql").values());
        TABLE.matcher(migrations).results().forEach(table -> keys.whole().remove(table.group(1)));
        RULE.matcher(migrations).results().forEach(rule -> modules()
                .forEach(module -> keys.about(module, rule.group(1))));
        keys.whole().addAll(events(SourceFiles.read(SourceFiles.JAVA, ".java").values()));
        return keys;
    }

    private static Set<String> modules() {
        return SourceFiles.read(SourceFiles.JAVA, "package-info.java").keySet().stream()
                .map(file -> file.split("/")[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MessageKeys spokenOf() {
        return MessageKeys.in(
                Stream.concat(
                                SourceFiles.read(SourceFiles.JAVA, ".java").values().stream()
                                        .map(SourceFiles::withoutComments),
                                SourceFiles.read(SourceFiles.TEMPLATES, ".jte").values().stream())
                        .toList(),
                modules());
    }

    private Set<String> known() {
        return bundles.values().stream()
                .flatMap(words -> words.stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(MessageKeys keys, Set<String> known) {
        var missing = new TreeSet<>(keys.whole());
        missing.removeAll(known);
        keys.beginnings().stream()
                .filter(beginning -> known.stream().noneMatch(key -> key.startsWith(beginning)))
                .forEach(missing::add);
        return missing;
    }

    private static Set<String> differences(Properties one, Properties other) {
        var all = new TreeSet<>(one.stringPropertyNames());
        all.addAll(other.stringPropertyNames());
        all.removeIf(key -> one.containsKey(key)
                && other.containsKey(key)
                && places(one.getProperty(key)).equals(places(other.getProperty(key))));
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties;
    }
}
