package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Units as they were on a day, for the headings of pages and documents. */
@ReadModel
public class Units {
    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit on that day; {@link NotFound} outside the scope or before it existed. */
    public UnitView on(Actor actor, UnitId unit, LocalDate day) {
        List<UnitView.Above> above = jdbc.sql(
                        "select id, name, kind from organisations.ancestors(?, ?) where depth > 0 order by depth")
                .param(unit.value())
                .param(day)
                .query((row, number) -> new UnitView.Above(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind"))))
                .list();
        return jdbc.sql("""
                select u.path, v.name, v.kind, v.place, k.body_code
                from organisations.unit u
                join organisations.unit_version v on v.unit_id = u.id and v.valid @> ?
                join organisations.unit_kind k on k.code = v.kind
                where u.id = ?
                """)
                .param(day)
                .param(unit.value())
                .query((row, number) -> new UnitView(
                        unit,
                        row.getString("path"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        row.getString("body_code"),
                        above))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
