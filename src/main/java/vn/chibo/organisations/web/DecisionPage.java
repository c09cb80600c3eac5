package vn.chibo.organisations.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.Decision;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/**
 * One decision with its lines.
 *
 * @param counter the counter-decision that was begun against it
 */
public record DecisionPage(
        Decision decision,
        String issuer,
        List<Operation> operations,
        List<Named> appointments,
        Map<String, String> units,
        List<UnitPage.Somebody> people,
        String search,
        boolean divides,
        boolean mayPlan,
        boolean maySign,
        boolean stuck,
        @Nullable UUID counter,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/decision";
    }

    /** A line of it, in names. */
    public record Operation(
            UUID id,
            OperationKind kind,
            List<Place> sources,
            List<Made> made,
            @Nullable String receiver,
            @Nullable UnitKind kindTo,
            String nameTo) {}

    public record Place(UnitId id, String name) {}

    public record Made(UnitId id, String name, UnitKind kind, String parent) {}

    public record Named(UUID id, String person, PostKind kind, String unit) {}

    public boolean open() {
        return decision.state().open();
    }

    /** Who receives a cell's dues is named by its secretary, not by a decision on a committee. */
    public Map<String, String> posts(Ui ui) {
        var kinds = Arrays.stream(PostKind.values())
                .filter(kind -> kind.fits(false))
                .toList();
        return FormPage.options(ui, "organisations.postkind.", kinds, null);
    }

    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        people.forEach(one -> choices.put(
                one.id().value().toString(),
                one.occupation().isEmpty() ? one.name() : one.name() + " (" + one.occupation() + ")"));
        return choices;
    }
}
