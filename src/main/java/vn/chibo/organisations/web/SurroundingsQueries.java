package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Gathers what a unit's page shows beside its posts. */
@ReadModel
class SurroundingsQueries {
    private static final String STANDING = PostKind.STANDING_MEMBER.name();

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
                superior(unit, day),
                DerivedBody.of(kind, posts),
                bodies.of(actor, unit, day),
                charges.by(actor, unit, day),
                charges.over(actor, unit, day),
                papers.of(actor, unit).on(day),
                formation.of(actor, unit, day),
                kin(unit, "s.successor_id", "s.unit_id", "s.since - 1"),
                kin(unit, "s.unit_id", "s.successor_id", "s.since"));
    }

    private Surroundings.@Nullable Superior superior(UnitId unit, LocalDate day) {
        List<Leading> leading = jdbc.sql("select name, person, post from organisations.superior(?, ?)")
                .param(unit.value())
                .param(day)
                .query(Leading.class)
                .list();
        if (leading.isEmpty()) {
            return null;
        }
        List<String> all = names(leading.stream());
        boolean stands = leading.stream().anyMatch(one -> STANDING.equals(one.post()));
        return new Surroundings.Superior(
                leading.getFirst().name(),
                stands ? all : List.of(),
                names(leading.stream().filter(one -> !STANDING.equals(one.post()))));
    }

    private static List<String> names(Stream<Leading> leading) {
        return leading.map(Leading::person).filter(Objects::nonNull).distinct().toList();
    }

    private record Leading(
            String name, @Nullable String person, @Nullable String post) {}

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
