package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Hands register and files over when the secretary changes: counted by the program, confirmed by both. */
@UseCase
public class HandOverRegister {
    private final JdbcClient jdbc;
    private final Access access;
    private final FileFacts facts;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandOverRegister(
            JdbcClient jdbc,
            Access access,
            FileFacts facts,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.facts = facts;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Either of the two begins it, or a deputy who keeps the register.
     *
     * @param outgoing and incoming are people of the cell's register
     */
    public UUID begin(Actor actor, @Nullable MemberId outgoing, @Nullable MemberId incoming) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        UUID from = person(unit, outgoing, "outgoing");
        UUID to = person(unit, incoming, "incoming");
        if (from.equals(to)) {
            throw RuleViolation.at("incoming", "members.handing.same");
        }
        LocalDate today = LocalDate.now(clock);
        UUID id = jdbc.sql("""
                insert into members.handover (unit_id, unit_path, outgoing, incoming, began_on, counts)
                values (?, ?, ?, ?, ?, cast(? as jsonb))
                on conflict (unit_id) where outgoing_at is null or incoming_at is null do nothing returning id
                """)
                .param(unit.value())
                .param(actor.path())
                .param(from)
                .param(to)
                .param(today)
                .param(json.writeValueAsString(facts.counts(actor.path(), today)))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("incoming", "members.handing.open"));
        events.publishEvent(new HandoverBegun(unit, id, from, to));
        return id;
    }

    /** Each of the two confirms for himself or herself; nobody for another. */
    public void confirm(Actor actor, UUID handover) {
        record Kept(
                UUID unit,
                UUID outgoing,
                UUID incoming,
                @Nullable OffsetDateTime outgoingAt,
                @Nullable OffsetDateTime incomingAt) {}
        Kept kept = jdbc.sql("""
                select unit_id as unit, outgoing, incoming, outgoing_at, incoming_at from members.handover where id = ? for update
                """).param(handover).query(Kept.class).optional().orElseThrow(NotFound::new);
        boolean leaves = kept.outgoing().equals(actor.requiredPerson());
        if (!leaves && !kept.incoming().equals(actor.requiredPerson())) {
            throw new Refused(Permission.KEEP_MEMBERS);
        }
        jdbc.sql(
                        leaves
                                ? "update members.handover set outgoing_at = coalesce(outgoing_at, ?) where id = ?"
                                : "update members.handover set incoming_at = coalesce(incoming_at, ?) where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(handover)
                .update();
        boolean both = (leaves ? kept.incomingAt() : kept.outgoingAt()) != null;
        events.publishEvent(new HandoverConfirmed(new UnitId(kept.unit()), handover, both));
    }

    private UUID person(UnitId unit, @Nullable MemberId member, String field) {
        if (member == null) {
            throw RuleViolation.at(field, "members.handing.who");
        }
        return jdbc.sql("select person_id from members.member where id = ? and unit_id = ?")
                .param(member.value())
                .param(unit.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at(field, "members.handing.who"));
    }
}
