package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The kinds of organisations in use on a day, as forms offer them: cells first. */
@ReadModel
class UnitKinds {
    private final JdbcClient jdbc;

    UnitKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitKind> on(Actor actor, LocalDate day) {
        return jdbc.sql("""
                select code from organisations.unit_kind where valid @> ? and code <> 'ROOT'
                order by is_cell desc, code = 'GRASSROOTS_CELL' desc, code = 'SUBORDINATE_CELL' desc, code
                """).param(day).query(UnitKind.class).list();
    }
}
