package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** English says "1 case" and "2 cases"; a Vietnamese word has one form. */
class EnglishCountsTests {
    /** A place for a number, up to two words, and what may be a noun in the plural or the verb of several. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\{\\d} ((?:(?!(?:of|may|to|or|and)\\b)[A-Za-z-]+ ){0,2}?)([a-z-]+s|people|are|have|were)\\b");

    /** What follows a name, not a count; and what is always several. */
    private static final Pattern NEVER_ONE =
            Pattern.compile("is|has|was|does|this|agrees|asks|belongs|ceases|changes|completes|ends|holds|lacks|leads"
                    + "|leaves|needs|opens|owes|prepares|stands|characters|digits");

    private static final Pattern ALWAYS_IN_THE_PLURAL = Pattern.compile("signed minutes");

    @Test
    void everyCountedWordHasItsSingular() {
        var bundles = SourceFiles.read(SourceFiles.MESSAGES, "_en.properties");
        assertThat(bundles).hasSizeGreaterThan(20);
        assertThat(bundles.values())
                .flatMap(EnglishCountsTests::withoutSingular)
                .isEmpty();
    }

    @Test
    void aCountedWordWithoutSingularIsFound() {
        assertThat(withoutSingular(
                        "a={0} open cases\nb={0} is here\nc={0}/{1} have come\nd={0} of {1} people\ne={0} notes"))
                .containsExactly("a={0} open cases", "c={0}/{1} have come", "d={0} of {1} people", "e={0} notes");
        assertThat(withoutSingular("a={0} open {0,choice,0#cases|1#case|2#cases} left"))
                .isEmpty();
    }

    @Test
    void theCountMayBeANumberOrWritten() {
        var format = new CountedMessages().createMessageFormat("{0} {0,choice,0#days|1#day|2#days}", Locale.ENGLISH);
        assertThat(List.of(0, 1, 2L, "1", "1,250", "0"))
                .map(count -> format.format(new Object[] {count}))
                .containsExactly("0 days", "1 day", "2 days", "1 day", "1,250 days", "0 days");
    }

    private static List<String> withoutSingular(String text) {
        return text.lines()
                .filter(line -> COUNTED.matcher(line)
                        .results()
                        .anyMatch(found -> !NEVER_ONE.matcher(found.group(2)).matches()
                                && !ALWAYS_IN_THE_PLURAL
                                        .matcher(found.group(1) + found.group(2))
                                        .matches()))
                .toList();
    }
}
