package vn.chibo.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** What is wrong with a form, each sentence with its field; an empty one for a fresh form. */
public final class FormErrors {
    private final List<RuleViolation> violations = new ArrayList<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    public static FormErrors of(RuleViolation violation) {
        return new FormErrors().add(violation);
    }

    public FormErrors add(RuleViolation violation) {
        violations.add(violation);
        return this;
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    public List<RuleViolation> all() {
        return List.copyOf(violations);
    }

    public @Nullable RuleViolation at(String field) {
        return violations.stream()
                .filter(v -> field.equals(v.field()))
                .findFirst()
                .orElse(null);
    }

    /** 422 when something is wrong, 200 for a fresh form. */
    public org.springframework.http.HttpStatus status() {
        return isEmpty()
                ? org.springframework.http.HttpStatus.OK
                : org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
