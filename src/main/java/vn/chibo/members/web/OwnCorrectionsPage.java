package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.members.Field;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** What a member asks to have corrected in the own file. @param fields those that may be proposed */
public record OwnCorrectionsPage(
        List<Field> fields,
        Map<String, String> shown,
        List<CorrectionLine> lines,
        Map<String, String> typed,
        FormErrors errors)
        implements Page {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/corrections-own";
    }
}
