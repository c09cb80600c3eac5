package vn.chibo.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.tasks.Erratum;
import vn.chibo.tasks.ErratumSource;
import vn.chibo.tasks.SourceKind;

/** The errata of a sealed conclusion, for the tasks that came from it. */
@ReadModel
class ConclusionErrata implements ErratumSource {
    private final JdbcClient jdbc;
    private final Clock clock;

    ConclusionErrata(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Erratum> errata(Actor actor, SourceKind kind, UUID source) {
        return kind != SourceKind.CONCLUSION
                ? List.of()
                : jdbc.sql("""
                        select e.body, e.reason, e.made_at, p.full_name
                        from meetings.erratum e join people.person p on p.id = e.made_by
                        where e.conclusion_id = ? order by e.made_at, e.id
                        """)
                        .param(source)
                        .query((row, number) -> new Erratum(
                                row.getString("body"),
                                row.getString("reason"),
                                Objects.requireNonNull(Cells.moment(clock.getZone(), row, "made_at")),
                                row.getString("full_name")))
                        .list();
    }
}
