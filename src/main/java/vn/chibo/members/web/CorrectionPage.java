package vn.chibo.members.web;

import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** A proposed correction before who keeps the register. */
public record CorrectionPage(CorrectionLine line, Rule acknowledge, Rule correct, String answer, FormErrors errors)
        implements Page {
    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/correction";
    }
}
