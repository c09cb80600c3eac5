package vn.chibo.tasks.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.NewTask;
import vn.chibo.tasks.SourceKind;

/** A task as typed. */
public record AssignForm(
        @Nullable String owner,
        @Nullable String title,
        @Nullable String target,
        @Nullable String dueOn) {
    public AssignForm {
        owner = Typed.text(owner);
        title = Typed.text(title);
        target = Typed.text(target);
        dueOn = Typed.text(dueOn);
    }

    static AssignForm fresh() {
        return new AssignForm("", "", "", "");
    }

    /** It belongs to the month in which it is due. */
    NewTask task() {
        MemberId comrade = Typed.member(owner);
        if (comrade == null) {
            throw RuleViolation.at("owner", "tasks.owner-missing");
        }
        LocalDate due = Typed.date(dueOn);
        if (due == null) {
            throw RuleViolation.at("dueOn", "tasks.due-missing");
        }
        return new NewTask(comrade, title, target, due.withDayOfMonth(1), due, SourceKind.HAND, null);
    }
}
