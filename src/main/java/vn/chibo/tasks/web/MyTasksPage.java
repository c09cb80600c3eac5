package vn.chibo.tasks.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.tasks.MonthCard;
import vn.chibo.tasks.TaskLine;
import vn.chibo.ui.Page;

/** @param card null for who is no member of the unit acted for */
public record MyTasksPage(
        List<TaskLine> tasks,
        List<TaskLine> handedOver,
        LocalDate today,
        @Nullable MonthCard card,
        LocalDate cardDue) implements Page {
    @Override
    public String template() {
        return "tasks/mine";
    }

    public int open() {
        return (int) tasks.stream().filter(TaskLine::open).count();
    }

    public int late() {
        return (int) tasks.stream().filter(task -> task.late(today)).count();
    }
}
