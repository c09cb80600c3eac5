package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** @param parts units by id, in the decision's order */
public record PlacementPage(
        DecisionId decision,
        String title,
        Map<String, String> parts,
        List<Line> members,
        @Nullable RuleViolation violation)
        implements Page {

    /** @param placed the name of the unit; null while nowhere */
    public record Line(
            UUID id,
            String name,
            String occupation,
            String cell,
            @Nullable String placed) {}

    public long placed() {
        return members.stream().filter(line -> line.placed() != null).count();
    }

    public FormErrors errors() {
        return violation == null ? FormErrors.none() : FormErrors.of(violation);
    }

    @Override
    public org.springframework.http.HttpStatus status() {
        return errors().status();
    }

    @Override
    public String template() {
        return "members/placement";
    }
}
