package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chibo.members.Roster;
import vn.chibo.shared.Actor;
import vn.chibo.tasks.CardCalendar;
import vn.chibo.tasks.Cards;
import vn.chibo.tasks.MonthCard;
import vn.chibo.tasks.TaskBoard;

/** "Việc của tôi", made for the phone. */
@Controller
class MyTasksController {
    private static final int DAYS_BACK = 31;

    private final TaskBoard board;
    private final Roster roster;
    private final Cards cards;
    private final CardCalendar calendar;
    private final Clock clock;

    MyTasksController(TaskBoard board, Roster roster, Cards cards, CardCalendar calendar, Clock clock) {
        this.board = board;
        this.roster = roster;
        this.cards = cards;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/tasks/mine")
    MyTasksPage mine(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = calendar.current(actor.path(), today);
        return new MyTasksPage(
                board.own(actor, today.minusDays(DAYS_BACK)),
                board.handedOver(actor, today.minusDays(DAYS_BACK)),
                today,
                card(actor, month, today),
                calendar.due(actor.path(), month, today));
    }

    private @Nullable MonthCard card(Actor actor, YearMonth month, LocalDate today) {
        return roster.own(actor, today)
                .map(line -> cards.of(actor, line.member(), month))
                .orElse(null);
    }
}
