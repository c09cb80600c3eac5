package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.cadres.Standards;
import vn.chibo.organisations.UnitView;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/**
 * A cadre plan with its decisions and people.
 *
 * @param positions kinds of posts in the order of offices
 * @param latest the decision that additions and removals stand on, the last of the list
 */
public record PlanPage(
        UUID id,
        UnitView unit,
        int fromYear,
        int toYear,
        List<Decision> decisions,
        List<String> positions,
        List<Candidate> candidates,
        Standards rules,
        Rule rule,
        Map<String, String> people,
        String search,
        Typed typed,
        @Nullable RuleViolation violation)
        implements FormPage {

    public record Decision(UUID id, int place, String number, LocalDate signedOn, String issuer, String note) {}

    @Override
    public String template() {
        return "cadres/plan";
    }

    public Decision latest() {
        return decisions.getLast();
    }

    public List<Candidate> of(String kind) {
        return candidates.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** Taken out only by a decision after the one that brought the comrade in. */
    public boolean removable(Candidate one) {
        return one.removedOn() == null && one.place() < latest().place();
    }

    public List<Candidate> removable() {
        return candidates.stream().filter(this::removable).toList();
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("cadres.person.choose"));
        choices.putAll(people);
        return choices;
    }

    public Map<String, String> leaving(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        removable()
                .forEach(one ->
                        choices.put(one.id().toString(), one.name() + " – " + Say.post(ui, one.kind(), unit.isCell())));
        return choices;
    }
}
