package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

/** Who leads a cell comes to its tasks, everybody else to their own; from each page the other is one click away. */
@Component
class TasksNavigation implements Navigation {
    static final int SOON_DAYS = 3;
    private static final int ORDER = 30;

    private final Attention attention;
    private final Clock clock;

    TasksNavigation(Attention attention, Clock clock) {
        this.attention = attention;
        this.clock = clock;
    }

    @Override
    public List<Place> places(Actor actor) {
        if (actor.person() == null || actor.unit() == null || !actor.can(Permission.TAKE_PART)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        var waiting = attention.tasks(actor, today, today.plusDays(SOON_DAYS));
        boolean leads = actor.can(Permission.ASSIGN_TASKS);
        return List.of(Place.of(Place.Group.WORK, ORDER, "tasks.place", leads ? "/tasks" : "/tasks/mine")
                .waiting(leads ? waiting.late() : waiting.own())
                .onPhone("tasks.place.phone")
                .with("/tasks", "/cards"));
    }
}
