package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Gathers what a unit's page shows beside its posts. */
@ReadModel
class SurroundingsQueries {
    private final JdbcClient jdbc;
    private final BodyQueries bodies;
    private final ChargeQueries charges;
    private final PapersQueries papers;
    private final FormationQueries formation;

    SurroundingsQueries(
            JdbcClient jdbc,
            BodyQueries bodies,
            ChargeQueries charges,
            PapersQueries papers,
            FormationQueries formation) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.charges = charges;
        this.papers = papers;
        this.formation = formation;
    }

    Surroundings of(Actor actor, UnitId unit, UnitKind kind, List<UnitPage.Post> posts, LocalDate day) {
        return new Surroundings(
                DerivedBody.of(kind, posts),
                bodies.of(actor, unit, day),
                charges.by(actor, unit, day),
                charges.over(actor, unit, day),
                papers.of(actor, unit).on(day),
                formation.of(actor, unit, day),
                kin(unit, "s.successor_id", "s.unit_id", "s.since - 1"),
                kin(unit, "s.unit_id", "s.successor_id", "s.since"));
    }

    /** A succession that a counter-decision took back has an end and is told no more. */
    private List<Surroundings.Kin> kin(UnitId unit, String own, String other, String day) {
        return jdbc.sql("""
                select %2$s as id, s.since, a.name from organisations.succession s,
                lateral organisations.ancestors(%2$s, %3$s) a
                where %1$s = ? and s.until is null and a.depth = 0 order by s.since, a.name
                """.formatted(own, other, day))
                .param(unit.value())
                .query(Surroundings.Kin.class)
                .list();
    }
}
