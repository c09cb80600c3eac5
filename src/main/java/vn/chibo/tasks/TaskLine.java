package vn.chibo.tasks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;
import vn.chibo.shared.UnitId;

/** A task as it stands. {@code doneOn} is null until it is finished. */
public record TaskLine(
        TaskId id,
        UnitId unit,
        MemberId owner,
        String ownerName,
        boolean own,
        String title,
        String target,
        YearMonth period,
        LocalDate dueOn,
        SourceKind source,
        TaskState state,
        int percent,
        String result,
        @Nullable LocalDate doneOn,
        boolean exceeded,
        int version) {

    public boolean open() {
        return state == TaskState.OPEN;
    }

    public boolean done() {
        return state == TaskState.DONE;
    }

    public boolean late(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }

    public boolean doneLate() {
        return doneOn != null && doneOn.isAfter(dueOn);
    }

    /** Negative when the day has passed. */
    public int daysLeft(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, dueOn);
    }

    /** Null as long as it cannot be said. */
    public @Nullable Boolean onTime(LocalDate day) {
        if (done()) {
            return !doneLate();
        }
        return late(day) ? Boolean.FALSE : null;
    }

    /** A target with a number in it can be compared with the result next month. */
    public boolean measurable() {
        return target.chars().anyMatch(Character::isDigit);
    }
}
