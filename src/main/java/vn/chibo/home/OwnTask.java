package vn.chibo.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of the person who looks. */
public record OwnTask(
        UUID id,
        String title,
        YearMonth period,
        LocalDate due,
        boolean preparation,
        @Nullable LocalDate doneOn) {

    public String url() {
        return "/tasks/" + id;
    }

    public boolean done() {
        return doneOn != null;
    }

    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }
}
