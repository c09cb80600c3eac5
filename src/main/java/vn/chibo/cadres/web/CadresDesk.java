package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** What cadre work waits for in the unit acted for: an open review, an evaluation, results and certificates. */
@ReadModel
class CadresDesk implements Desk {
    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Clock clock;

    CadresDesk(JdbcClient jdbc, Candidates candidates, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.KEEP_CADRES)) {
            return List.of();
        }
        UnitId unit = actor.requiredUnit();
        LocalDate today = LocalDate.now(clock);
        List<Waiting> waiting = new ArrayList<>(openReviews(unit));
        waiting.addAll(unjudged(actor, unit, today));
        waiting.addAll(training(unit, today));
        return waiting;
    }

    private List<Waiting> openReviews(UnitId unit) {
        return jdbc.sql("select id, title, held_on from cadres.review where unit_id = ? and concluded_on is null")
                .param(unit.value())
                .query((row, number) -> Waiting.of(
                        "cadres.desk.review",
                        "/cadres/reviews/" + row.getObject("id", UUID.class),
                        null,
                        Tone.NEW,
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    private List<Waiting> unjudged(Actor actor, UnitId unit, LocalDate today) {
        List<UUID> running = jdbc.sql(
                        "select id from cadres.plan where unit_id = ? and ? between from_year and to_year")
                .param(unit.value())
                .param(today.getYear())
                .query(UUID.class)
                .list();
        if (running.isEmpty()) {
            return List.of();
        }
        return candidates.of(actor, unit, running).stream()
                .filter(Candidate::appointedUnjudged)
                .map(one -> Waiting.of(
                        "cadres.desk.unjudged",
                        "/cadres/candidates/" + one.id() + "/evaluations/new",
                        null,
                        Tone.SOON,
                        one.name()))
                .toList();
    }

    /** Courses of past years without a result; certificates that the file does not show yet are seen on the same page. */
    private List<Waiting> training(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                select t.year, count(*) as courses from cadres.training t
                where t.unit_id = ? and t.year < ?
                  and not exists (select 1 from cadres.training_step s
                                  where s.training_id = t.id and s.step in ('CERTIFIED', 'DROPPED'))
                group by t.year order by t.year
                """)
                .param(unit.value())
                .param(today.getYear())
                .query((row, number) -> Waiting.of(
                        "cadres.desk.training",
                        "/cadres/units/" + unit.value() + "/training?year=" + row.getInt("year"),
                        null,
                        Tone.SOON,
                        row.getInt("courses"),
                        row.getString("year")))
                .list();
    }
}
