package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** The rules of a case as of its day: stages in order, papers, clocks, conditions. */
public final class Way {
    private final List<Stage> stages;
    private final Map<String, PaperRule> papers;
    private final Map<String, Rule> rules;

    private Way(List<Stage> stages, Map<String, PaperRule> papers, Map<String, Rule> rules) {
        this.stages = stages;
        this.papers = papers;
        this.rules = rules;
    }

    static Way of(Rulebook rulebook, String unitPath, LocalDate day) {
        List<Rule> family = rulebook.family("admission.", unitPath, day);
        Map<String, Rule> rules = family.stream().collect(Collectors.toMap(Rule::code, rule -> rule));
        for (String code : List.of("probation.months", "probation.decide", "member.age")) {
            rulebook.find(code, unitPath, day).ifPresent(rule -> rules.put(code, rule));
        }
        return new Way(
                family.stream()
                        .filter(rule -> rule.code().startsWith(Stage.PREFIX))
                        .sorted(Comparator.comparing(rule -> rule.word("order")))
                        .map(Stage::of)
                        .toList(),
                family.stream()
                        .filter(rule -> rule.code().startsWith(PaperRule.PREFIX))
                        .map(PaperRule::of)
                        .collect(Collectors.toMap(PaperRule::code, paper -> paper)),
                rules);
    }

    /** The stages of a case: recognition begins with probation. */
    public List<Stage> stages(CaseKind kind) {
        return kind == CaseKind.RECOGNITION
                ? stages.stream()
                        .filter(stage -> stage.phase() == Phase.PROBATION)
                        .toList()
                : stages;
    }

    public Optional<PaperRule> paper(String code) {
        return Optional.ofNullable(papers.get(code));
    }

    public PaperRule requiredPaper(String code) {
        return paper(code).orElseThrow(() -> new IllegalStateException("no rule of paper " + code));
    }

    /** Forms that belong to a stage without being a paper of it, rules {@code admission.form.*}. */
    public List<StageForm> forms(String stage) {
        return forms().filter(form -> form.stage().equals(stage)).toList();
    }

    public Optional<StageForm> form(String number) {
        return forms().filter(form -> form.number().equals(number)).findFirst();
    }

    private Stream<StageForm> forms() {
        return rules.values().stream()
                .filter(rule -> rule.code().startsWith(StageForm.PREFIX))
                .map(StageForm::of);
    }

    public Rule rule(String code) {
        return Optional.ofNullable(rules.get(code))
                .orElseThrow(() -> new IllegalStateException("no rule " + code + " for a case"));
    }

    /** The exact day on which probation is full: the last of the month where the day is missing. */
    public LocalDate probationFull(LocalDate ceremony) {
        return ceremony.plusMonths(rule("probation.months").number("full"));
    }
}
