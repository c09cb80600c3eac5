package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.ui.Finder;

/** What a post asks of education, from the rulebook, and what somebody lacks of it. */
@Component
public class Levels {
    private static final String PREFIX = "cadre.level.";

    private final Rulebook rulebook;

    Levels(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param wanted the least that would do: a level's code for THEORY, words for PROFESSIONAL */
    public record Gap(TrainingKind kind, String wanted) {}

    /** By the kind of post; a kind without a rule asks nothing. */
    public Map<String, Rule> on(String path, LocalDate day) {
        Map<String, Rule> rules = new HashMap<>();
        rulebook.family(PREFIX, path, day).forEach(rule -> rules.put(rule.code().substring(PREFIX.length()), rule));
        return rules;
    }

    public static List<Gap> gaps(Map<String, Rule> rules, String kind, String professional, String theory) {
        Rule rule = rules.get(kind);
        List<Gap> gaps = new ArrayList<>();
        if (rule == null) {
            return gaps;
        }
        List<String> levels = rule.words("professional");
        String has = Finder.folded(professional);
        if (!levels.isEmpty() && levels.stream().map(Finder::folded).noneMatch(has::contains)) {
            gaps.add(new Gap(TrainingKind.PROFESSIONAL, levels.getFirst()));
        }
        List<String> theories = rule.words("theory");
        if (!theories.isEmpty() && !theories.contains(theory)) {
            gaps.add(new Gap(TrainingKind.THEORY, theories.getFirst()));
        }
        return gaps;
    }
}
