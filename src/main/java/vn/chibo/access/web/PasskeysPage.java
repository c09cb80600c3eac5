package vn.chibo.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.access.Passkey;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * The passkeys of the own account.
 *
 * @param allowed the password was given a moment ago: a device may be added
 * @param possible whether browsers offer passkeys at this address
 */
public record PasskeysPage(
        List<Passkey> passkeys,
        boolean allowed,
        boolean possible,
        @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return "access/passkeys";
    }

    @Override
    public HttpStatus status() {
        return errors().status();
    }

    public FormErrors errors() {
        return violation == null ? FormErrors.none() : FormErrors.of(violation);
    }
}
