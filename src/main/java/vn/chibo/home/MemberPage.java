package vn.chibo.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;
import vn.chibo.ui.Waiting;

/**
 * A member's day: the next session, the own tasks, the own card; nothing else.
 *
 * @param month of the session to come, also when none was announced yet
 */
public record MemberPage(
        LocalDate today,
        int month,
        @Nullable Invitation invitation,
        List<OwnTask> tasks,
        MonthCard card,
        List<Waiting> waiting)
        implements Page {
    @Override
    public String template() {
        return "home/member";
    }

    public Stand stand() {
        return invitation == null
                ? new Stand("home.stand.not-announced", List.of(month))
                : Stand.of(invitation.session(), month, today);
    }
}
