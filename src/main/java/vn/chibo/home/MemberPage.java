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

    /** When the card is due, as its module tells it; null when nothing is said. */
    public @Nullable Waiting cardWaiting() {
        return waiting.stream()
                .filter(one -> path(one).equals("/cards/mine"))
                .findFirst()
                .orElse(null);
    }

    /** What waits and does not stand on this page already. */
    public List<Waiting> others() {
        return waiting.stream().filter(one -> !shown(path(one))).toList();
    }

    private boolean shown(String path) {
        boolean invited = invitation != null
                && invitation.told()
                && path.equals(invitation.session().url());
        return invited
                || path.equals("/cards/mine") && card.tasks() > 0
                || tasks.stream().anyMatch(task -> task.url().equals(path));
    }

    private static String path(Waiting one) {
        return one.url().split("[?#]")[0];
    }
}
