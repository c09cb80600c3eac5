package vn.chibo.tasks.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.tasks.ReportProgress;
import vn.chibo.tasks.TaskLine;

/** Progress as typed. */
public record ProgressForm(
        @Nullable String entry,
        @Nullable String percent,
        @Nullable String note,
        @Nullable String done,
        @Nullable String exceeded,
        @Nullable String version) {
    public ProgressForm {
        entry = Typed.text(entry);
        percent = Typed.text(percent);
        note = Typed.text(note);
        done = Typed.text(done);
        exceeded = Typed.text(exceeded);
        version = Typed.text(version);
    }

    static ProgressForm of(TaskLine task) {
        return new ProgressForm(
                UUID.randomUUID().toString(),
                String.valueOf(task.percent()),
                task.result(),
                task.done() ? "true" : "",
                task.exceeded() ? "true" : "",
                String.valueOf(task.version()));
    }

    ReportProgress.Progress progress() {
        return new ReportProgress.Progress(
                Typed.entry(entry),
                Typed.number(percent),
                Typed.text(note),
                "true".equals(done),
                "true".equals(exceeded));
    }
}
