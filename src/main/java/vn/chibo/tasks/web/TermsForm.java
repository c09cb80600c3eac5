package vn.chibo.tasks.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.tasks.TaskLine;

/** New terms of a task as typed, or why it is taken back. */
public record TermsForm(
        @Nullable String owner,
        @Nullable String dueOn,
        @Nullable String reason,
        @Nullable String dropReason,
        @Nullable String version) {
    public TermsForm {
        owner = Typed.text(owner);
        dueOn = Typed.text(dueOn);
        reason = Typed.text(reason);
        dropReason = Typed.text(dropReason);
        version = Typed.text(version);
    }

    static TermsForm of(TaskLine task) {
        return new TermsForm(
                task.owner().value().toString(), task.dueOn().toString(), "", "", String.valueOf(task.version()));
    }
}
