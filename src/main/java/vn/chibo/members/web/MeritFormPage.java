package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.people.Code;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * An award, a disciplinary measure, or the decision that takes one back, to be entered.
 *
 * @param kind awards, disciplines or expungement
 * @param back the opened file
 * @param awards what is usually awarded
 * @param rules that explain the form
 */
public record MeritFormPage(
        String kind,
        String name,
        String back,
        String action,
        Map<String, String> typed,
        List<Code> awards,
        List<Rule> rules,
        FormErrors errors)
        implements Page {
    /** The measures, as Quy định 212-QĐ/TW orders them. */
    public static final List<String> MEASURES = List.of("REPRIMAND", "WARNING", "REMOVAL", "EXPULSION");

    @Override
    public String template() {
        return "members/merit-form";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean award() {
        return kind.equals("awards");
    }
}
