package vn.chibo.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.tasks.SourceKind;

/** A task of the person who looks. */
public record OwnTask(
        UUID id,
        String title,
        YearMonth period,
        LocalDate due,
        SourceKind kind,
        @Nullable LocalDate doneOn) {

    public String url() {
        return "/tasks/" + id;
    }

    public boolean preparation() {
        return kind == SourceKind.PREPARATION;
    }

    public boolean done() {
        return doneOn != null;
    }

    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }
}
