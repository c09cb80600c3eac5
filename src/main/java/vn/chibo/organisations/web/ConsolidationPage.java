package vn.chibo.organisations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.ConsolidateCommittee;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/**
 * Who sits in the committee, who leaves it and who joins it by one decision.
 *
 * @param typed as typed, by the names of the fields
 * @param leaving posts that were ticked
 */
public record ConsolidationPage(
        UnitId unit,
        String unitName,
        boolean cell,
        List<UnitPage.Post> sitting,
        List<UnitPage.Somebody> people,
        Map<String, String> typed,
        Set<String> leaving,
        @Nullable RuleViolation violation)
        implements FormPage {
    /** How many may join at once; more join by a second round under the same decision. */
    static final int JOINING = 5;

    @Override
    public String template() {
        return "organisations/consolidation";
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, JOINING).boxed().toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public Map<String, String> kinds(Ui ui) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", ui.t("organisations.post.kind.choose"));
        ConsolidateCommittee.POSTS.forEach(
                kind -> kinds.put(kind.name(), ui.t("organisations.postkind." + kind.word(cell))));
        return kinds;
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.consolidation.nobody"));
        people.forEach(somebody -> choices.put(somebody.id().value().toString(), somebody.name()));
        return choices;
    }
}
