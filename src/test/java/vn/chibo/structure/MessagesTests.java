package vn.chibo.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the program stands in both languages, and no word stands there in vain. */
class MessagesTests {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final List<Bundle> bundles = Bundle.all();
    private final KeysInCode code = KeysInCode.read();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (Bundle bundle : bundles) {
            assertThat(bundle.english().stringPropertyNames())
                    .as(bundle.module())
                    .containsExactlyInAnyOrderElementsOf(bundle.keys());
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (Bundle bundle : bundles) {
            for (String key : bundle.keys()) {
                assertThat(placeholders(bundle.english().getProperty(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(bundle.vietnamese().getProperty(key)));
            }
        }
    }

    @Test
    void noSentenceIsEmptyOrBroken() {
        for (Bundle bundle : bundles) {
            for (Properties words : List.of(bundle.vietnamese(), bundle.english())) {
                for (String key : words.stringPropertyNames()) {
                    String sentence = words.getProperty(key);
                    assertThat(sentence).as(key).isNotBlank();
                    assertThat(new MessageFormat(sentence).toPattern()).as(key).isNotBlank();
                }
            }
        }
    }

    /** A single apostrophe would swallow itself and every argument behind it: write ’ or ''. */
    @Test
    void apostrophesAreWrittenSoThatArgumentsSurvive() {
        assertThat(bundles.stream()
                        .flatMap(bundle -> Stream.of(bundle.vietnamese(), bundle.english()))
                        .flatMap(words -> words.stringPropertyNames().stream()
                                .filter(key ->
                                        words.getProperty(key).replace("''", "").contains("'"))))
                .isEmpty();
    }

    @Test
    void everyKeyBelongsToItsModule() {
        for (Bundle bundle : bundles) {
            assertThat(bundle.keys()).as(bundle.module()).allMatch(key -> key.startsWith(bundle.module() + "."));
        }
    }

    @Test
    void everySentenceAskedForIsThere() {
        var missing = new TreeSet<>(code.asked);
        missing.removeAll(keys());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyLeadsSomewhere() {
        Set<String> modules = bundles.stream().map(Bundle::module).collect(Collectors.toSet());
        assertThat(code.beginnings.stream()
                        .filter(begin -> modules.contains(begin.substring(0, begin.indexOf('.'))))
                        .filter(begin -> keys().stream().noneMatch(key -> key.startsWith(begin))))
                .isEmpty();
    }

    @Test
    void noSentenceStandsInVain() {
        assertThat(keys().stream().filter(key -> !code.uses(key))).isEmpty();
    }

    @Test
    void keysAreFoundWhereverTheyAreAskedFor() {
        var found = KeysInCode.of("""
                ui.t("a.one") throw new RuleViolation("a.two", 1); throw RuleViolation.at("x",
                "a.three"); Flash.say(redirect, "a.four"); Place.of(Place.Group.WORK, 3, "a.five", "/").onPhone("a.six")
                ui.t("a.kind." + kind) "a.table"
                """);
        assertThat(found.asked).containsExactlyInAnyOrder("a.one", "a.two", "a.three", "a.four", "a.five", "a.six");
        assertThat(found.beginnings).containsExactly("a.kind.");
        assertThat(found.uses("a.kind.REGULAR")).isTrue();
        assertThat(found.uses("a.other")).isFalse();
    }

    private Set<String> keys() {
        return bundles.stream()
                .flatMap(bundle -> bundle.keys().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
