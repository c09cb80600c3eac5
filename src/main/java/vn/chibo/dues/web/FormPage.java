package vn.chibo.dues.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/** A page with forms: 422 and the sentence at its field when a rule was broken; what was typed stays. */
public interface FormPage extends Page {
    Map<String, String> form();

    @Nullable
    RuleViolation violation();

    default FormErrors errors() {
        return violation() == null ? FormErrors.none() : FormErrors.of(violation());
    }

    @Override
    default HttpStatus status() {
        return errors().status();
    }

    default String typed(String field, String otherwise) {
        return form().getOrDefault(field, otherwise);
    }

    /** The id under which this form is recorded once, however often it is sent. */
    default String formId() {
        return UUID.randomUUID().toString();
    }

    static Map<String, String> options(Ui ui, String prefix, Enum<?>[] constants) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            options.put(constant.name(), ui.t(prefix + constant.name()));
        }
        return options;
    }
}
