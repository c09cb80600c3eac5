package vn.chibo.tasks.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.chibo.tasks.Erratum;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.tasks.TaskLine;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** One task: progress for its owner, new terms for who leads, its history for all. */
public record TaskPage(
        TaskLine task,
        LocalDate today,
        List<Erratum> errata,
        List<TaskBoard.Happening> history,
        List<Candidate> comrades,
        boolean leads,
        ProgressForm progress,
        TermsForm terms,
        FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "tasks/task";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
