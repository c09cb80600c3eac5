package vn.chibo.cadres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chibo.people.Code;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Finder;

/**
 * What posts ask of education on a day ({@code cadre.level.<kind of post>}), and what somebody lacks of it. A
 * professional level is told by the dated list, whichever of its names a file writes and whatever stands around it; a
 * level above the lowest that would do suffices. What the list does not know is compared by the rule's own words.
 */
public final class Standards {
    private final Map<String, Rule> rules;
    private final List<Code> ladder;

    /** @param ladder professional levels in use on the day, from the lowest to the highest */
    Standards(Map<String, Rule> rules, List<Code> ladder) {
        this.rules = rules;
        this.ladder = ladder;
    }

    public Map<String, Rule> rules() {
        return rules;
    }

    /** Null for a kind of post that nothing is asked of. */
    public @Nullable Rule rule(String kind) {
        return rules.get(kind);
    }

    public List<Levels.Gap> gaps(String kind, String professional, String theory) {
        Rule rule = rules.get(kind);
        List<Levels.Gap> gaps = new ArrayList<>();
        if (rule == null) {
            return gaps;
        }
        List<String> levels = rule.words("professional");
        if (!levels.isEmpty() && !suffices(professional, levels)) {
            gaps.add(new Levels.Gap(TrainingKind.PROFESSIONAL, levels.getFirst()));
        }
        List<String> theories = rule.words("theory");
        if (!theories.isEmpty() && !theories.contains(theory)) {
            gaps.add(new Levels.Gap(TrainingKind.THEORY, theories.getFirst()));
        }
        return gaps;
    }

    private boolean suffices(String professional, List<String> levels) {
        int has = step(professional);
        int least = levels.stream()
                .mapToInt(this::step)
                .filter(step -> step >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        String words = Finder.folded(professional);
        return has >= least || levels.stream().map(Finder::folded).anyMatch(words::contains);
    }

    /** The highest level of the list that the words name; negative for none. */
    private int step(String words) {
        String folded = Finder.folded(words);
        int highest = -1;
        for (int i = 0; i < ladder.size(); i++) {
            Code level = ladder.get(i);
            boolean named = Stream.concat(Stream.of(level.vietnamese()), level.also().stream())
                    .map(Finder::folded)
                    .anyMatch(folded::contains);
            highest = named ? i : highest;
        }
        return highest;
    }
}
