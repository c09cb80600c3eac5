package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.members.Standing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.tasks.CardCalendar;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/** A comrade's tasks and card that are due, and for who leads the cards to remark on and the late tasks. */
@Component
class TasksDesk implements Desk {
    private static final int CARD_DAYS = 7;

    private final TaskBoard board;
    private final Attention attention;
    private final CardCalendar calendar;
    private final Roster roster;
    private final Clock clock;

    TasksDesk(TaskBoard board, Attention attention, CardCalendar calendar, Roster roster, Clock clock) {
        this.board = board;
        this.attention = attention;
        this.calendar = calendar;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (actor.person() == null || actor.unit() == null || !actor.can(Permission.TAKE_PART)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Waiting> all = new ArrayList<>(ownTasks(actor, today));
        YearMonth month = calendar.current(actor.path(), today);
        addOwnCard(actor, month, today, all);
        if (actor.can(Permission.REMARK_CARDS)) {
            addRemarks(actor, month, all);
        }
        if (actor.can(Permission.ASSIGN_TASKS)) {
            addLate(actor, today, all);
        }
        return all;
    }

    private List<Waiting> ownTasks(Actor actor, LocalDate today) {
        return board.own(actor, today).stream()
                .filter(task -> task.open() && task.daysLeft(today) <= TasksNavigation.SOON_DAYS)
                .map(task -> Waiting.of(
                                task.late(today) ? "tasks.desk.own-late" : "tasks.desk.own-soon",
                                "/tasks/" + task.id().value(),
                                task.dueOn(),
                                task.late(today) ? Waiting.Tone.LATE : Waiting.Tone.SOON,
                                task.title())
                        .with(task.target()))
                .toList();
    }

    private void addOwnCard(Actor actor, YearMonth month, LocalDate today, List<Waiting> all) {
        LocalDate due = calendar.due(actor.path(), month, today);
        boolean expected = roster.own(actor, today)
                .filter(line -> line.standing() == Standing.OFFICIAL || line.standing() == Standing.PROBATIONARY)
                .isPresent();
        if (expected && !today.isBefore(due.minusDays(CARD_DAYS)) && !attention.sent(actor, month)) {
            var tone = today.isAfter(due) ? Waiting.Tone.LATE : Waiting.Tone.SOON;
            all.add(Waiting.of("tasks.desk.card", "/cards/mine?period=" + month, due, tone, month.getMonthValue()));
        }
    }

    private void addRemarks(Actor actor, YearMonth month, List<Waiting> all) {
        List<String> names = attention.unremarked(actor, month);
        if (!names.isEmpty()) {
            all.add(Waiting.of(
                            "tasks.desk.remarks",
                            "/cards?period=" + month,
                            null,
                            Waiting.Tone.NEW,
                            names.size(),
                            month.getMonthValue())
                    .with(String.join(" · ", names)));
        }
    }

    private void addLate(Actor actor, LocalDate today, List<Waiting> all) {
        int late = attention.tasks(actor, today, today).late();
        if (late > 0) {
            all.add(Waiting.of("tasks.desk.late", "/tasks?show=late", null, Waiting.Tone.LATE, late));
        }
    }
}
