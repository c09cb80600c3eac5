package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** A member's temporary stays elsewhere, and a form for the next. */
public record StaysPage(TransferFormPage place, List<StayLine> lines, Rule work, Rule study) implements Page {
    public Map<String, String> typed() {
        return place.typed();
    }

    public FormErrors errors() {
        return place.errors();
    }

    @Override
    public HttpStatus status() {
        return errors().status();
    }

    @Override
    public String template() {
        return "members/stays";
    }
}
