package vn.chibo.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.MeetingState;

/** Where the month stands, in one sentence: the title of the desk. */
public record Stand(String key, List<Object> arguments) {

    static Stand of(@Nullable Session next, int month, LocalDate today) {
        if (next == null) {
            return new Stand("home.stand.none", List.of(month));
        }
        if (next.state() == MeetingState.OPEN) {
            return new Stand("home.stand.open", List.of(next.month()));
        }
        LocalDate day = next.day();
        return day == null
                ? new Stand("home.stand.no-day", List.of(next.month()))
                : counted(ChronoUnit.DAYS.between(today, day), next.month());
    }

    private static Stand counted(long days, int month) {
        if (days < 0) {
            return new Stand("home.stand.past", List.of(month, -days));
        }
        if (days > 1) {
            return new Stand("home.stand.days", List.of(days, month));
        }
        return new Stand(days == 1 ? "home.stand.tomorrow" : "home.stand.today", List.of(month));
    }
}
