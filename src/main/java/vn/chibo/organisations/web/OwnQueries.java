package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;

/** What a person sees of himself. */
@ReadModel
class OwnQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String name(Actor actor) {
        return jdbc.sql("select people.acting_name()")
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The posts held today in the unit the actor acts for; none for a plain member. */
    OwnPage.Post posts(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String unit = jdbc.sql("select name from organisations.ancestors(?, ?) where depth = 0")
                .param(actor.requiredUnit().value())
                .param(today)
                .query(String.class)
                .optional()
                .orElse("");
        List<String> kinds = jdbc.sql("""
                select o.kind, k.is_cell from organisations.post o
                join organisations.unit_version v on v.unit_id = o.unit_id and v.valid @> :today
                join organisations.unit_kind k on k.code = v.kind
                where o.unit_id = :unit and o.person_id = :person and o.held @> :today order by o.kind
                """)
                .param("unit", actor.requiredUnit().value())
                .param("person", actor.requiredPerson())
                .param("today", today)
                .query((row, number) -> PostKind.valueOf(row.getString("kind")).word(row.getBoolean("is_cell")))
                .list();
        return new OwnPage.Post(unit, kinds);
    }
}
