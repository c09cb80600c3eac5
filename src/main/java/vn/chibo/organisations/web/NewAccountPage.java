package vn.chibo.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.people.PersonId;
import vn.chibo.shared.RuleViolation;

/**
 * People without an account.
 *
 * @param person whose line the violation and the typed name belong to
 */
public record NewAccountPage(
        String search,
        List<Somebody> people,
        String person,
        String username,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/account-new";
    }

    public boolean concerns(Somebody somebody) {
        return somebody.id().value().toString().equals(person);
    }

    /** @param proposed a username made of the name, which may be changed */
    public record Somebody(PersonId id, String name, String unit, String proposed) {}
}
