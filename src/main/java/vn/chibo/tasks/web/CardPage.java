package vn.chibo.tasks.web;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Rule;
import vn.chibo.tasks.MonthCard;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** A monthly card: to fill in, to read, to remark on. */
public record CardPage(
        MonthCard card,
        LocalDate due,
        LocalDate today,
        Rule rule,
        boolean remarks,
        CardForm form,
        String remark,
        FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "tasks/card";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public String at() {
        return "/cards/of/" + card.member().value();
    }
}
