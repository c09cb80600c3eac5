package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.Role;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/**
 * What one gave and was given for a time, and the form to give.
 *
 * @param roles what the own posts allow to give; none for who holds no post
 */
public record DelegationsPage(
        List<Row> rows,
        List<Role> roles,
        List<Somebody> people,
        String search,
        Rule longest,
        DelegationForm form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/delegations";
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.delegation.choose"));
        people.forEach(
                somebody -> choices.put(somebody.id().toString(), somebody.name() + " (" + somebody.unit() + ")"));
        return choices;
    }

    public Map<String, String> roleChoices(Ui ui) {
        return FormPage.options(ui, "access.role.", roles, null);
    }

    public record Somebody(UUID id, String name, String unit) {}

    /**
     * @param given by the one who looks; otherwise received
     * @param last the last day with the role
     * @param holds false once it ended, was revoked, or the post it rests on ended
     * @param here given for the unit acted for, so that it can be ended here
     */
    public record Row(
            UUID id,
            String unit,
            String giver,
            String taker,
            boolean given,
            Role role,
            LocalDate from,
            LocalDate last,
            String basis,
            boolean holds,
            boolean here) {}
}
