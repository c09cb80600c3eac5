package vn.chibo.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.access.OwnStep;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.QrCode;

/** @param codes for paper, shown once right after it was turned on; none otherwise */
public record OwnSecondStepPage(
        OwnStep step, List<String> codes, @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return "access/own-second-step";
    }

    @Override
    public HttpStatus status() {
        return errors().status();
    }

    public FormErrors errors() {
        return violation == null ? FormErrors.none() : FormErrors.of(violation);
    }

    public QrCode code() {
        return QrCode.of(step.address());
    }

    /** In groups of four, for who types it. */
    public String spelled() {
        return String.join(" ", step.secret().split("(?<=\\G.{4})"));
    }
}
