package vn.chibo.organisations.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.OpenRecovery;
import vn.chibo.shared.RuleViolation;

/**
 * Giving an account back to its owner.
 *
 * @param open the recovery that waits for the second officer; null when none does
 * @param opener empty for an officer outside the scope
 * @param ownRecovery whether the one who looks opened it
 */
public record RecoveryPage(
        UUID account,
        String person,
        String username,
        @Nullable OpenRecovery open,
        String opener,
        boolean ownRecovery,
        String reason,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/recovery";
    }
}
