package vn.chibo.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;

/** @param reference what a person can tell the administrator; empty when nothing was logged */
public record ErrorPage(
        HttpStatus status,
        String kind,
        String reference,
        @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return "ui/error";
    }
}
