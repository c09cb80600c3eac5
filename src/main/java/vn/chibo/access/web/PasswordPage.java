package vn.chibo.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Page;

public record PasswordPage(
        String link, String username, @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return "access/password";
    }

    @Override
    public HttpStatus status() {
        return violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
