package vn.chibo.organisations.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/** A page with a form: 422 and the sentence at its field when a rule was broken. */
public interface FormPage extends Page {
    @Nullable
    RuleViolation violation();

    default FormErrors errors() {
        return violation() == null ? FormErrors.none() : FormErrors.of(violation());
    }

    @Override
    default HttpStatus status() {
        return errors().status();
    }

    /** Constants with their words, for a select; the empty choice first when there is one. */
    static Map<String, String> options(
            Ui ui, String prefix, Collection<? extends Enum<?>> constants, @Nullable String none) {
        Map<String, String> options = new LinkedHashMap<>();
        if (none != null) {
            options.put("", ui.t(none));
        }
        constants.forEach(constant -> options.put(constant.name(), ui.t(prefix + constant.name())));
        return options;
    }

    static Map<String, String> options(Ui ui, String prefix, Enum<?>[] constants, @Nullable String none) {
        return options(ui, prefix, Arrays.asList(constants), none);
    }
}
