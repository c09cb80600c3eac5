package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** Suspensions and exemptions for a time that are over and still wait for the decision that ends them. */
@ReadModel
class StatusDesk implements Desk {
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    StatusDesk(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.KEEP_MEMBERS) || actor.unit() == null) {
            return List.of();
        }
        Locale locale = LocaleContextHolder.getLocale();
        return jdbc.sql("""
                select d.member_id, d.kind, d.planned_until, p.full_name
                from members.status_decision d
                join members.member m on m.id = d.member_id and m.unit_id = :unit
                join people.person p on p.id = m.person_id
                join members.standing s on s.member_id = d.member_id and lower(s.valid) = d.effective_on
                  and s.standing = d.makes and s.valid @> :day
                where d.planned_until <= :day
                order by d.planned_until
                """)
                .param("unit", actor.requiredUnit().value())
                .param("day", LocalDate.now(clock))
                .query((row, number) -> Waiting.of(
                        "members.status.desk",
                        "/members/" + row.getObject("member_id", UUID.class) + "/decisions",
                        row.getObject("planned_until", LocalDate.class),
                        Tone.LATE,
                        messages.getMessage("members.status.desk-kind." + row.getString("kind"), null, locale),
                        row.getString("full_name")))
                .list();
    }
}
