package vn.chibo.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Page;

/** One address, three desks: who prepares the month, who takes part in it, who looks after units below. */
@Controller
class HomeController {
    private final HomeQueries month;
    private final MyDayQueries own;
    private final BelowQueries below;
    private final Desks desks;
    private final Clock clock;

    HomeController(HomeQueries month, MyDayQueries own, BelowQueries below, Desks desks, Clock clock) {
        this.month = month;
        this.own = own;
        this.below = below;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/")
    Page show(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (actor.can(Permission.TAKE_PART) && below.actsForCell(actor, today)) {
            return actor.can(Permission.PREPARE_MEETING) ? cell(actor, today) : member(actor, today);
        }
        YearMonth period = YearMonth.from(today);
        return new OfficePage(today, period.getMonthValue(), below.below(actor, period, today), desks.waiting(actor));
    }

    private CellPage cell(Actor actor, LocalDate today) {
        Optional<Session> concluded = month.concluded(actor);
        Optional<Session> next = month.next(actor, true);
        YearMonth due = next.map(Session::period).orElseGet(() -> month.due(actor, concluded, today));
        YearMonth worked = concluded.map(Session::period).orElse(due.minusMonths(1));
        return new CellPage(
                today,
                due,
                next.orElse(null),
                concluded.orElse(null),
                next.map(session -> own.invitation(actor, session)).orElse(null),
                desks.waiting(actor),
                month.outcome(actor, worked, today));
    }

    private MemberPage member(Actor actor, LocalDate today) {
        Optional<Session> next = month.next(actor, false);
        YearMonth worked = month.concluded(actor).map(Session::period).orElse(YearMonth.from(today));
        return new MemberPage(
                today,
                month.due(actor, Optional.empty(), today).getMonthValue(),
                next.map(session -> own.invitation(actor, session)).orElse(null),
                own.tasks(actor, today),
                own.card(actor, worked),
                desks.waiting(actor));
    }
}
