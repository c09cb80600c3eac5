package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.Beside;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** How many tasks of the cell a comrade has in hand, for who gives them out. */
@ReadModel
class TasksBeside implements Beside {
    private static final int PLACE = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    TasksBeside(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Load(int open, int late, int soon) {}

    @Override
    public Optional<Line> of(Actor actor, MemberId member) {
        if (!actor.can(Permission.ASSIGN_TASKS)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Load load = jdbc.sql("""
                select count(*)::int as open,
                       count(*) filter (where due_on < :today)::int as late,
                       count(*) filter (where due_on between :today and :soon)::int as soon
                from tasks.task where owner_id = :member and unit_id = :cell and state = 'OPEN'
                """)
                .param("member", member.value())
                .param("cell", actor.requiredUnit().value())
                .param("today", today)
                .param("soon", today.plusDays(TasksNavigation.SOON_DAYS))
                .query(Load.class)
                .single();
        return Optional.of(new Line(
                PLACE, "tasks.beside", "tasks.beside." + words(load), List.of(load.open(), load.late(), load.soon())));
    }

    private static String words(Load load) {
        return load.open() == 0 ? "none" : load.late() > 0 ? "late" : load.soon() > 0 ? "soon" : "open";
    }
}
