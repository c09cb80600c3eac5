package vn.chibo.cadres.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.UnitView;
import vn.chibo.shared.RuleViolation;

/** A new review of the corps. */
public record ReviewFormPage(
        UnitView unit,
        LocalDate today,
        Typed typed,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "cadres/review-form";
    }
}
