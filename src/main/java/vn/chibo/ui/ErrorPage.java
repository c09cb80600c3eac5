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

    static ErrorPage of(HttpStatus status, String reference) {
        return new ErrorPage(status, kind(status), reference, null);
    }

    static ErrorPage of(RuleViolation violation) {
        return new ErrorPage(HttpStatus.UNPROCESSABLE_CONTENT, "rule", "", violation);
    }

    @Override
    public String template() {
        return "ui/error";
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE -> "not-found";
            case FORBIDDEN -> "refused";
            case CONFLICT -> "changed";
            case METHOD_NOT_ALLOWED -> "method";
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "busy";
            default -> status.is4xxClientError() ? "unreadable" : "unknown";
        };
    }
}
