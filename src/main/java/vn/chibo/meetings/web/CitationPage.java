package vn.chibo.meetings.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.CiteRules;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleKind;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/** What a conclusion rests on: principles first, then the other rules. */
public record CitationPage(CiteRules.Choice choice, FormErrors errors) implements Page {
    @Override
    public String template() {
        return "meetings/citation";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public Map<String, String> rules(Ui ui, RuleKind kind) {
        Map<String, String> rules = new LinkedHashMap<>();
        of(kind).forEach(rule -> rules.put(rule.id().toString(), rule.plain(ui.locale()) + " (" + rule.basis() + ")"));
        return rules;
    }

    public Set<String> cited() {
        return choice.cited().stream().map(Object::toString).collect(Collectors.toSet());
    }

    public long cited(RuleKind kind) {
        return of(kind).stream()
                .filter(rule -> choice.cited().contains(rule.id()))
                .count();
    }

    private List<Rule> of(RuleKind kind) {
        return choice.rules().stream().filter(rule -> rule.kind() == kind).toList();
    }
}
