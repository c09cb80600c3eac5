package vn.chibo.cadres.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** Before a comrade's competences are shown one says what for; it is on record. */
public record ProfileDoorPage(
        UUID member,
        String name,
        String cell,
        Typed typed,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "cadres/profile-door";
    }
}
