package vn.chibo.tasks;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Whose cards of a month came in, and whose not yet, for the cell's committee; by given name, never by merit. */
@ReadModel
public class CardRound {

    private final JdbcClient jdbc;
    private final Access access;
    private final Roster roster;

    CardRound(JdbcClient jdbc, Access access, Roster roster) {
        this.jdbc = jdbc;
        this.access = access;
        this.roster = roster;
    }

    /**
     * @param expected false for comrades exempted or suspended from activities, who are not called missing
     * @param sentAt null as long as nothing came
     */
    public record Line(
            MemberId member,
            String fullName,
            boolean expected,
            CardState state,
            @Nullable OffsetDateTime sentAt,
            boolean byAnother) {

        public boolean missing() {
            return expected && state == CardState.DRAFT;
        }

        public boolean waits() {
            return state == CardState.SENT;
        }

        public boolean late(LocalDate due) {
            return sentAt != null
                    && sentAt.atZoneSameInstant(Days.ZONE).toLocalDate().isAfter(due);
        }
    }

    private record Sent(CardState state, OffsetDateTime at, boolean byAnother) {}

    /** @param day whose roster counts: the month's last day, or today in a month that runs */
    public List<Line> of(Actor actor, UnitId cell, YearMonth month, LocalDate day) {
        access.require(actor, Permission.AGREE_AGENDA, cell);
        Map<UUID, Sent> sent = new HashMap<>();
        jdbc.sql("""
                select c.member_id, c.state, c.sent_at, c.sent_by <> m.person_id as by_another
                from tasks.card c join members.member m on m.id = c.member_id
                where c.unit_id = ? and c.period = ? and c.state <> 'DRAFT'
                """).param(cell.value()).param(Date.valueOf(month.atDay(1))).query(row -> {
            sent.put(
                    row.getObject("member_id", UUID.class),
                    new Sent(
                            CardState.valueOf(row.getString("state")),
                            row.getObject("sent_at", OffsetDateTime.class),
                            row.getBoolean("by_another")));
        });
        return roster.on(actor, cell, day).stream()
                .map(line -> line(line, sent.get(line.member().value())))
                .toList();
    }

    private static Line line(RosterLine line, @Nullable Sent sent) {
        boolean expected = line.standing() == Standing.OFFICIAL || line.standing() == Standing.PROBATIONARY;
        return sent == null
                ? new Line(line.member(), line.fullName(), expected, CardState.DRAFT, null, false)
                : new Line(line.member(), line.fullName(), expected, sent.state(), sent.at(), sent.byAnother());
    }
}
