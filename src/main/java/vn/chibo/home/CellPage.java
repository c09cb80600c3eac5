package vn.chibo.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.MeetingState;
import vn.chibo.ui.Page;
import vn.chibo.ui.Waiting;

/** The desk of those who prepare the month of a cell. */
public record CellPage(
        LocalDate today,
        YearMonth period,
        @Nullable Session next,
        @Nullable Session concluded,
        @Nullable Invitation invitation,
        List<Waiting> waiting,
        Outcome outcome)
        implements Page {
    @Override
    public String template() {
        return "home/cell";
    }

    public Stand stand() {
        return Stand.of(next, month(), today);
    }

    /** PREPARE, CONDUCT or IMPLEMENT; the month begins with its preparation. */
    public String phase() {
        if (next == null) {
            return "PREPARE";
        }
        LocalDate day = next.day();
        boolean due = next.state() == MeetingState.PUBLISHED && day != null && !day.isAfter(today);
        return next.state() == MeetingState.OPEN || due ? "CONDUCT" : "PREPARE";
    }

    /** The words of the red button: the next sensible step. */
    public String actionKey() {
        if (next == null) {
            return "home.action.draft";
        }
        return switch (next.state()) {
            case OPEN -> "home.action.record";
            case PUBLISHED -> phase().equals("CONDUCT") ? "home.action.open" : "home.action.view";
            default -> "home.action.prepare";
        };
    }

    public int month() {
        return period.getMonthValue();
    }
}
