package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chibo.people.Code;
import vn.chibo.people.CodeList;
import vn.chibo.people.Codes;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** What posts ask of education, from the rulebook and the dated list of professional levels. */
@Component
public class Levels {
    private static final String PREFIX = "cadre.level.";

    private final Rulebook rulebook;
    private final Codes codes;

    Levels(Rulebook rulebook, Codes codes) {
        this.rulebook = rulebook;
        this.codes = codes;
    }

    /** @param wanted the least that would do: a level's code for THEORY, words for PROFESSIONAL */
    public record Gap(TrainingKind kind, String wanted) {}

    /** By the kind of post; a kind without a rule asks nothing. */
    public Standards on(String path, LocalDate day) {
        Map<String, Rule> rules = new HashMap<>();
        rulebook.family(PREFIX, path, day).forEach(rule -> rules.put(rule.code().substring(PREFIX.length()), rule));
        return new Standards(rules, ladder(day));
    }

    private List<Code> ladder(LocalDate day) {
        return codes.of(CodeList.PROFESSIONAL_LEVEL).stream()
                .filter(code -> !code.from().isAfter(day)
                        && (code.until() == null || code.until().isAfter(day)))
                .toList();
    }
}
