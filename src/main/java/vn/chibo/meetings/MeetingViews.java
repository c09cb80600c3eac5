package vn.chibo.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Finder;

/** Sessions by name: what is being drafted is for those who prepare it, what was announced for the whole cell. */
@ReadModel
public class MeetingViews {
    private static final String SELECT = """
            select m.id, m.unit_id, m.unit_path, m.state, m.kind, m.with_thematic, m.period, m.starts_at, m.rules_as_of, m.place,
                   m.chair_id, m.recorder_id, m.agenda_version, m.agenda_changed, m.state_reason, m.version,
                   (select coalesce(max(p.version), 0) from meetings.publication p where p.meeting_id = m.id) as announced,
                   coalesce((select p.to_superior from meetings.publication p where p.meeting_id = m.id
                             order by p.version desc limit 1), false) as to_superior
            from meetings.meeting m
            """;

    private final JdbcClient jdbc;
    private final Access access;

    MeetingViews(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    public MeetingView required(Actor actor, MeetingId id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional()
                .filter(view -> visible(actor, view))
                .orElseThrow(NotFound::new);
    }

    /** For the forms of the preparation: found first, then permitted. */
    public MeetingView preparing(Actor actor, MeetingId id) {
        MeetingView view = required(actor, id);
        access.require(actor, Permission.PREPARE_MEETING, view.unit());
        return view;
    }

    /** Newest month first. */
    public List<MeetingView> of(Actor actor, UnitId cell) {
        boolean prepares = prepares(actor, cell);
        return jdbc
                .sql(SELECT + " where m.unit_id = ? order by m.period desc, m.starts_at desc nulls first")
                .param(cell.value())
                .query((row, number) -> view(row))
                .list()
                .stream()
                .filter(view -> view.announcedVersion() > 0 || view.state().announced() || prepares)
                .toList();
    }

    /**
     * Announced sessions to come that cells right below sent to the unit acted for, the nearest first. Where a comrade
     * holding a post there is in charge of the cell today (phụ trách), that comrade is told and nobody else.
     *
     * @param everywhere whether the actor is told of cells that nobody is in charge of
     */
    public List<Below> sentFromBelow(Actor actor, OffsetDateTime now, boolean everywhere) {
        return jdbc.sql("select x.*, v.name from (" + SELECT + " where m.state = 'PUBLISHED') x" + """
                 join organisations.unit_version v on v.unit_id = x.unit_id and v.valid @> :today and v.parent_id = :unit
                left join lateral (
                    select bool_or(c.person_id = :person) as mine from organisations.charge c
                    where c.over_unit_id = x.unit_id and c.unit_id = :unit and c.valid @> :today
                      and exists (select 1 from organisations.post o where o.person_id = c.person_id
                                  and o.unit_id = :unit and o.held @> :today)) charge on true
                where x.to_superior and x.starts_at >= :now and coalesce(charge.mine, :everywhere)
                order by x.starts_at, x.id
                """)
                .param("person", actor.requiredPerson())
                .param("everywhere", everywhere)
                .param("today", Preparations.day(now))
                .param("unit", actor.requiredUnit().value())
                .param("now", now)
                .query((row, number) -> new Below(row.getString("name"), view(row)))
                .list();
    }

    /** Sessions of a month in the whole scope, the newest first, as far as the reader may see them. */
    public List<Below> ofMonth(Actor actor, int month, int year) {
        return jdbc
                .sql("select x.*, coalesce(v.name, '') as name from (" + SELECT + """
                         where extract(month from m.period) = :month
                           and (:year = 0 or extract(year from m.period) = :year)) x
                        left join organisations.unit_version v
                               on v.unit_id = x.unit_id and v.valid @> cast(x.period + interval '1 month - 1 day' as date)
                        order by x.period desc, v.name collate shared.vietnamese, x.id limit :most
                        """)
                .param("month", month)
                .param("year", year)
                .param("most", Finder.MOST)
                .query((row, number) -> new Below(row.getString("name"), view(row)))
                .list()
                .stream()
                .filter(found -> visible(actor, found.meeting()))
                .toList();
    }

    private boolean visible(Actor actor, MeetingView view) {
        return view.announcedVersion() > 0 || view.state().announced() || prepares(actor, view.unit());
    }

    /** @param cell its name */
    public record Below(String cell, MeetingView meeting) {}

    public boolean prepares(Actor actor, UnitId cell) {
        return access.may(actor, Permission.PREPARE_MEETING, cell);
    }

    private static MeetingView view(ResultSet row) throws SQLException {
        return new MeetingView(
                new MeetingId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_path"),
                MeetingState.valueOf(row.getString("state")),
                MeetingKind.valueOf(row.getString("kind")),
                row.getBoolean("with_thematic"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getObject("rules_as_of", LocalDate.class),
                row.getString("place"),
                row.getObject("chair_id", UUID.class),
                row.getObject("recorder_id", UUID.class),
                row.getInt("agenda_version"),
                row.getBoolean("agenda_changed"),
                row.getInt("announced"),
                row.getBoolean("to_superior"),
                row.getString("state_reason"),
                row.getInt("version"));
    }
}
