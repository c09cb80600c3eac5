package vn.chibo.tasks.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** Giving a task by hand, with what should be thought of. */
public record AssignPage(AssignForm form, List<Candidate> comrades, Rule targets, Rule circumstances, FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "tasks/assign";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
