package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** One transfer, with what the one who looks may do now. */
public record TransferPage(
        TransferLine line, Rule handIn, Rule complete, LocalDate today, Map<String, String> typed, FormErrors errors)
        implements Page {
    public String value(String field, String usual) {
        return typed.getOrDefault(field, usual);
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/transfer";
    }
}
