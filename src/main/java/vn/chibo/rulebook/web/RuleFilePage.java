package vn.chibo.rulebook.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.RuleFileRow;
import vn.chibo.rulebook.RuleFileRow.Outcome;
import vn.chibo.rulebook.RuleUnit;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * A file of rules for an organisation: to be chosen, then shown row by row.
 *
 * @param content the file as it was sent; empty before
 */
public record RuleFilePage(RuleUnit unit, String content, List<RuleFileRow> rows, FormErrors errors) implements Page {
    @Override
    public String template() {
        return "rulebook/file";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public boolean mayTake() {
        return count(Outcome.REFUSED) == 0 && count(Outcome.NEW) > 0;
    }
}
