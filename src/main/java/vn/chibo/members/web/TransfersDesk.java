package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** Transfers under way on the desks of both sides, with their clocks; those given back, until they are sent anew. */
@ReadModel
class TransfersDesk implements Desk {
    private static final int SOON = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    TransfersDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.KEEP_MEMBERS) || actor.unit() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select t.id, t.full_name, t.from_name, t.to_name, t.hand_in_by, t.complete_by,
                    case when t.state = 'DRAFTED' then 'draft' when t.state = 'RETURNED' then 'returned'
                         when t.to_unit = :unit then 'receive' when t.kind = 'OUT' then 'outside' else 'wait' end as what
                from members.transfer t
                where (t.from_unit = :unit or t.to_unit = :unit)
                  and (t.state in ('DRAFTED', 'SENT')
                       or t.state = 'RETURNED' and t.from_unit = :unit and t.ended_on > cast(:day as date) - 30
                          and not exists (select 1 from members.transfer n where n.member_id = t.member_id and n.id > t.id))
                order by t.hand_in_by nulls first
                """)
                .param("unit", actor.requiredUnit().value())
                .param("day", today)
                .query((row, number) -> {
                    String what = row.getString("what");
                    LocalDate due =
                            row.getObject(what.equals("receive") ? "hand_in_by" : "complete_by", LocalDate.class);
                    return Waiting.of(
                                    "members.transfer.desk." + what,
                                    "/transfers/" + row.getObject("id", UUID.class),
                                    due,
                                    tone(due, today),
                                    row.getString("full_name"))
                            .with(row.getString("from_name") + " → " + row.getString("to_name"));
                })
                .list();
    }

    private static Tone tone(LocalDate due, LocalDate today) {
        if (due == null) {
            return Tone.NEW;
        }
        return due.isBefore(today) ? Tone.LATE : due.isBefore(today.plusDays(SOON)) ? Tone.SOON : Tone.INFO;
    }
}
