package vn.chibo.organisations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.Decision;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/**
 * A new line of a decision.
 *
 * @param units that stand on the eve of the decision, below the issuer
 * @param made units that other lines of the same decision make
 * @param more there are more than are shown: search
 */
public record OperationFormPage(
        Decision decision,
        OperationKind kind,
        String search,
        List<DecisionPage.Place> units,
        List<DecisionPage.Place> superiors,
        List<DecisionPage.Place> made,
        boolean more,
        List<UnitKind> kinds,
        OperationForm form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/operation-form";
    }

    public Map<String, String> sources() {
        return named(units);
    }

    public Set<String> chosen() {
        return Set.copyOf(form.sources());
    }

    public Map<String, String> receivers(Ui ui) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(
                "",
                ui.t(
                        kind == OperationKind.MERGE
                                ? "organisations.operation.into-new"
                                : "organisations.operation.choose"));
        places.putAll(parents());
        if (kind != OperationKind.HAND_OVER) {
            places.putAll(named(units));
        }
        return places;
    }

    public Map<String, String> parents() {
        Map<String, String> places = new LinkedHashMap<>(named(made));
        places.putAll(named(superiors));
        return places;
    }

    public Map<String, String> kinds(Ui ui) {
        return FormPage.options(ui, "organisations.unitkind.", kinds, "organisations.operation.choose");
    }

    public Map<String, String> levels(Ui ui) {
        return FormPage.options(
                ui, "organisations.schoollevel.", SchoolLevel.values(), "organisations.schoollevel.none");
    }

    private static Map<String, String> named(List<DecisionPage.Place> places) {
        Map<String, String> named = new LinkedHashMap<>();
        places.forEach(place -> named.put(place.id().toString(), place.name()));
        return named;
    }
}
