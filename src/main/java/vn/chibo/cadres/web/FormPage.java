package vn.chibo.cadres.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** A page with a form: 422 and the sentence at its field when a rule was broken, what was typed is kept. */
public interface FormPage extends Page {
    Typed typed();

    @Nullable
    RuleViolation violation();

    default FormErrors errors() {
        return violation() == null ? FormErrors.none() : FormErrors.of(violation());
    }

    @Override
    default HttpStatus status() {
        return errors().status();
    }
}
