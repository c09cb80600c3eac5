package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** Proposed corrections with their clocks for who keeps the register; fresh answers for who proposed. */
@ReadModel
class CorrectionsDesk implements Desk {
    private static final int FRESH = 14;

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionsDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (actor.unit() == null || actor.person() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Waiting> waiting = new ArrayList<>();
        if (actor.can(Permission.KEEP_MEMBERS)) {
            waiting.addAll(jdbc.sql("""
                    select c.id, p.full_name, c.acknowledged_on is null as fresh,
                           case when c.acknowledged_on is null then c.acknowledge_by else c.answer_by end as due
                    from members.correction c join members.member m on m.id = c.member_id and m.unit_id = ?
                    join people.person p on p.id = m.person_id where c.state = 'OPEN' order by due
                    """)
                    .param(actor.requiredUnit().value())
                    .query((row, number) -> Waiting.of(
                            row.getBoolean("fresh") ? "members.correction.desk.new" : "members.correction.desk.answer",
                            "/corrections/" + row.getObject("id", UUID.class),
                            row.getObject("due", LocalDate.class),
                            row.getObject("due", LocalDate.class).isBefore(today) ? Tone.LATE : Tone.SOON,
                            row.getString("full_name")))
                    .list());
        }
        waiting.addAll(jdbc.sql("""
                select c.state, c.field from members.correction c join members.member m on m.id = c.member_id
                where m.person_id = :me and c.answered_on > cast(:day as date) - :fresh order by c.answered_on
                """)
                .param("me", actor.requiredPerson())
                .param("day", today)
                .param("fresh", FRESH)
                .query((row, number) -> Waiting.of(
                        "members.correction.desk." + row.getString("state"),
                        "/members/me/corrections",
                        null,
                        Tone.INFO))
                .list());
        return waiting;
    }
}
