package vn.chibo.cadres.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/**
 * An evaluation before a planned post, or before a rotation.
 *
 * @param name whom it is about when that is given; empty for a rotation, where one chooses
 * @param kind the planned post; empty for a rotation
 * @param action where the form goes
 */
public record EvaluationFormPage(
        String unitName,
        boolean cell,
        String name,
        String kind,
        Map<String, String> people,
        Rule rule,
        String action,
        String back,
        Typed typed,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "cadres/evaluation-form";
    }

    public boolean rotation() {
        return kind.isEmpty();
    }
}
