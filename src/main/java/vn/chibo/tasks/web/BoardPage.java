package vn.chibo.tasks.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.chibo.tasks.TaskFigures;
import vn.chibo.tasks.TaskLine;
import vn.chibo.ui.Page;

/** A cell's tasks of a month. {@code show} is one of {@link #SHOWS}. */
public record BoardPage(
        YearMonth period,
        String show,
        TaskFigures.Figures figures,
        List<TaskLine> tasks,
        LocalDate today,
        boolean leads)
        implements Page {
    public static final List<String> SHOWS = List.of("all", "open", "late", "done");

    @Override
    public String template() {
        return "tasks/board";
    }
}
