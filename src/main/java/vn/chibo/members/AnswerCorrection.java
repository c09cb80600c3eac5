package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

/** Who keeps the register answers a proposed correction: accepted, it is written as any correction is, under the same checks. */
@UseCase
public class AnswerCorrection {
    private final JdbcClient jdbc;
    private final Access access;
    private final KeepMember register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerCorrection(
            JdbcClient jdbc, Access access, KeepMember register, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    public void acknowledge(Actor actor, CorrectionId id) {
        Row row = open(actor, id);
        jdbc.sql("update members.correction set acknowledged_on = ? where id = ? and acknowledged_on is null")
                .param(LocalDate.now(clock))
                .param(row.id())
                .update();
        events.publishEvent(new CorrectionAcknowledged(row.unit(), row.memberId(), row.id(), row.field()));
    }

    public void accept(Actor actor, CorrectionId id) {
        Row row = open(actor, id);
        Map<String, String> typed = new HashMap<>();
        typed.put(Field.FULL_NAME.name(), row.fullName());
        typed.put(Field.JOINED_ON.name(), row.joinedOn().toString());
        typed.put(row.field(), row.proposed());
        try {
            register.mend(actor, new MemberId(row.memberId()), row.version(), typed);
        } catch (RuleViolation broken) {
            throw RuleViolation.at("answer", broken.key(), broken.arguments());
        }
        answered(row, "ACCEPTED", "");
        events.publishEvent(new CorrectionAccepted(row.unit(), row.memberId(), row.id(), row.field()));
    }

    public void refuse(Actor actor, CorrectionId id, String reason) {
        Row row = open(actor, id);
        String why = Transfers.said(reason, "answer");
        answered(row, "REFUSED", why);
        events.publishEvent(new CorrectionRefused(row.unit(), row.memberId(), row.id(), row.field(), why));
    }

    private void answered(Row row, String state, String answer) {
        jdbc.sql("""
                update members.correction set state = :state, answer = :answer, answered_on = :day,
                    acknowledged_on = coalesce(acknowledged_on, :day)
                where id = :id
                """)
                .param("state", state)
                .param("answer", answer)
                .param("day", LocalDate.now(clock))
                .param("id", row.id())
                .update();
    }

    private Row open(Actor actor, CorrectionId id) {
        Row row = jdbc.sql("""
                select c.id, c.member_id, c.field, c.proposed, c.state, m.unit_id, m.version, m.joined_on, p.full_name
                from members.correction c join members.member m on m.id = c.member_id
                join people.person p on p.id = m.person_id where c.id = ? for update of c
                """).param(id.value()).query(Row.class).optional().orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, row.unit());
        if (!row.state().equals("OPEN")) {
            throw new RuleViolation("members.correction.answered");
        }
        return row;
    }

    private record Row(
            UUID id,
            UUID memberId,
            String field,
            String proposed,
            String state,
            UUID unitId,
            int version,
            LocalDate joinedOn,
            String fullName) {
        UnitId unit() {
            return new UnitId(unitId);
        }
    }
}
