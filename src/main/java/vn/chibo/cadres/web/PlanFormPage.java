package vn.chibo.cadres.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.UnitView;
import vn.chibo.shared.RuleViolation;

/** A new cadre plan. */
public record PlanFormPage(
        UnitView unit,
        Set<String> kinds,
        Typed typed,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "cadres/plan-form";
    }
}
