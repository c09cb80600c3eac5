package vn.chibo.rulebook.web;

import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.PreviewRule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** An organisation's own version, to be ended. */
public record RuleEndPage(PreviewRule.Ending ending, String until, boolean backdated, FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "rulebook/end";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
