package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/**
 * Cadre work that runs out in the unit acted for: a plan in its last year with no later one, the yearly review that is
 * due, certificates that files do not show yet or that end. Figures and years only; who it is stands behind the link.
 */
@ReadModel
class ClocksDesk implements Desk {
    private final JdbcClient jdbc;
    private final TrainingQueries training;
    private final EndingCertificates ending;
    private final Rulebook rulebook;
    private final Clock clock;

    ClocksDesk(JdbcClient jdbc, TrainingQueries training, EndingCertificates ending, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.training = training;
        this.ending = ending;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.KEEP_CADRES)) {
            return List.of();
        }
        UnitId unit = actor.requiredUnit();
        LocalDate today = LocalDate.now(clock);
        List<Waiting> waiting = new ArrayList<>(endingPlans(unit, today));
        waiting.addAll(dueReview(actor, unit, today));
        training.toEnter(actor, unit)
                .forEach((year, certificates) -> waiting.add(Waiting.of(
                        "cadres.desk.certificates",
                        "/cadres/units/" + unit.value() + "/training?year=" + year,
                        null,
                        Tone.SOON,
                        certificates)));
        ending.of(unit, actor.path(), today)
                .forEach(one -> waiting.add(Waiting.of(
                        one.ended() ? "cadres.desk.certificates-ended" : "cadres.desk.certificates-ending",
                        "/cadres/units/" + unit.value() + "/training?year=" + one.year(),
                        one.first(),
                        one.ended() ? Tone.LATE : Tone.SOON,
                        one.certificates())));
        return waiting;
    }

    /** The newest plan of the unit, when its last year has come. */
    private List<Waiting> endingPlans(UnitId unit, LocalDate today) {
        return jdbc
                .sql("""
                select id, from_year, to_year from cadres.plan where unit_id = ? order by to_year desc, from_year desc limit 1
                """)
                .param(unit.value())
                .query((row, number) -> Waiting.of(
                        row.getInt("to_year") < today.getYear() ? "cadres.desk.plan-ended" : "cadres.desk.plan-ends",
                        "/cadres/plans/" + row.getObject("id", UUID.class),
                        LocalDate.of(row.getInt("to_year"), 12, 31),
                        row.getInt("to_year") < today.getYear() ? Tone.LATE : Tone.SOON,
                        row.getString("from_year"),
                        row.getString("to_year")))
                .list()
                .stream()
                .filter(one -> !one.due().isAfter(LocalDate.of(today.getYear(), 12, 31)))
                .toList();
    }

    /** Rule {@code cadre.review.months}, from the last one that was concluded; an open one waits by itself. */
    private List<Waiting> dueReview(Actor actor, UnitId unit, LocalDate today) {
        int every = rulebook.find("cadre.review.months", actor.path(), today)
                .map(rule -> rule.number("every"))
                .orElse(0);
        return every == 0
                ? List.of()
                : jdbc.sql("""
                select max(held_on) as last from cadres.review r where r.unit_id = :unit and r.concluded_on is not null
                  and not exists (select 1 from cadres.review o where o.unit_id = :unit and o.concluded_on is null)
                having max(held_on) is not null
                """).param("unit", unit.value()).query(LocalDate.class).list().stream()
                        .map(last -> last.plusMonths(every))
                        .filter(due -> !due.isAfter(today.plusMonths(1)))
                        .map(due -> Waiting.of(
                                "cadres.desk.review-due",
                                "/cadres/units/" + unit.value() + "/reviews/new",
                                due,
                                due.isBefore(today) ? Tone.LATE : Tone.SOON,
                                every))
                        .toList();
    }
}
