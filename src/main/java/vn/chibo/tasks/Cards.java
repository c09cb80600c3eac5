package vn.chibo.tasks;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** One monthly card: one's own, or as who sits in the cell's committee. To anybody else it does not exist. */
@ReadModel
public class Cards {
    private final JdbcClient jdbc;
    private final Access access;
    private final CardLines lines;
    private final ObjectProvider<AttendanceSource> attendances;
    private final Clock clock;

    Cards(JdbcClient jdbc, Access access, CardLines lines, ObjectProvider<AttendanceSource> attendances, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.lines = lines;
        this.attendances = attendances;
        this.clock = clock;
    }

    public MonthCard of(Actor actor, MemberId member, YearMonth month) {
        MonthCard card = jdbc.sql("""
                select c.id, m.unit_id, m.unit_path, m.person_id, p.full_name, coalesce(c.state, 'DRAFT') as state,
                       c.attendance, c.self_note, c.proposal, c.sent_at, s.full_name as sent_by,
                       c.sent_by <> m.person_id as by_another, c.remark, r.full_name as remarked_by,
                       coalesce(c.version, -1) as version
                from members.member m
                join people.person p on p.id = m.person_id
                left join tasks.card c on c.member_id = m.id and c.period = :month
                left join people.person s on s.id = c.sent_by
                left join people.person r on r.id = c.remarked_by
                where m.id = :member
                """)
                .param("member", member.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query((row, number) -> card(actor, member, month, row))
                .optional()
                .orElseThrow(NotFound::new);
        if (!card.own() && !access.may(actor, Permission.AGREE_AGENDA, card.unit())) {
            throw new NotFound();
        }
        return card;
    }

    private MonthCard card(Actor actor, MemberId member, YearMonth month, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CardState state = CardState.valueOf(row.getString("state"));
        return new MonthCard(
                id == null ? null : new CardId(id),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_path"),
                member,
                row.getString("full_name"),
                row.getObject("person_id", UUID.class).equals(actor.person()),
                month,
                state,
                state == CardState.REMARKED ? row.getString("attendance") : attendance(actor, member, month),
                text(row.getString("self_note")),
                text(row.getString("proposal")),
                row.getObject("sent_at", OffsetDateTime.class),
                text(row.getString("sent_by")),
                row.getBoolean("by_another"),
                text(row.getString("remark")),
                text(row.getString("remarked_by")),
                row.getInt("version"),
                lines.of(id, member, month, state == CardState.REMARKED, LocalDate.now(clock)));
    }

    private String attendance(Actor actor, MemberId member, YearMonth month) {
        return attendances.stream()
                .flatMap(source -> source.attendance(actor, member, month).stream())
                .findFirst()
                .orElse("");
    }

    /** The actor's membership in the cell acted for. */
    public MemberId ownMember(Actor actor) {
        return jdbc.sql("select id from members.member where person_id = ? and unit_id = ?")
                .param(actor.requiredPerson())
                .param(actor.requiredUnit().value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
    }

    private static String text(@Nullable String kept) {
        return Objects.requireNonNullElse(kept, "");
    }
}
