package vn.chibo.dues;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Acknowledges a share by the unit it was sent to; doing it again changes nothing. */
@UseCase
public class AcknowledgeDues {
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AcknowledgeDues(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Lets whoever keeps the dues of the unit it was sent to pass; NotFound for all others. */
    public void requireReceiver(Actor actor, RemittanceId id) {
        access.require(actor, Permission.KEEP_DUES, sent(id).to());
    }

    /** @param day on or after the one it was sent */
    public void acknowledge(Actor actor, RemittanceId id, LocalDate day) {
        Sent sent = sent(id);
        access.require(actor, Permission.KEEP_DUES, sent.to());
        if (sent.acknowledged()) {
            return;
        }
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(sent.on())) {
            throw RuleViolation.at("day", "dues.acknowledge.day", sent.on());
        }
        int first = jdbc.sql("""
                update dues.remittance set acknowledged_on = :day, acknowledged_by = :by
                where id = :id and acknowledged_on is null
                """)
                .param("day", day)
                .param("by", actor.person(), Types.OTHER)
                .param("id", id.value())
                .update();
        if (first == 1) {
            events.publishEvent(new RemittanceAcknowledged(sent.from(), id.value(), sent.month(), sent.remitted()));
        }
    }

    private record Sent(UnitId from, UnitId to, LocalDate month, LocalDate on, long remitted, boolean acknowledged) {}

    private Sent sent(RemittanceId id) {
        return jdbc.sql("""
                select unit_id, to_unit_id, month, sent_on, remitted, acknowledged_on is not null as acknowledged
                from dues.remittance where id = ?
                """)
                .param(id.value())
                .query((row, number) -> new Sent(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new UnitId(row.getObject("to_unit_id", UUID.class)),
                        row.getObject("month", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getLong("remitted"),
                        row.getBoolean("acknowledged")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
