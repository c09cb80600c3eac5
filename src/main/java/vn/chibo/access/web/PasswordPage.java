package vn.chibo.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** @param username whose password is set; empty once the link was used or its days have passed */
public record PasswordPage(
        String link, String username, @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return username.isEmpty() ? "access/password-used" : "access/password";
    }

    @Override
    public HttpStatus status() {
        return username.isEmpty() ? HttpStatus.GONE : errors().status();
    }

    public FormErrors errors() {
        return violation == null ? FormErrors.none() : FormErrors.of(violation);
    }
}
