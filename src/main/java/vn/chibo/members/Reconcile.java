package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Reconciles the register every three months and the files every six (Mẫu 7-HSĐV; Hướng dẫn 12-HD/BTCTW): the program
 * says what does not agree, a person ticks off each line with how it was settled, and the record stands.
 */
@UseCase
public class Reconcile {
    private static final int LONGEST_REMARK = 300;

    private final JdbcClient jdbc;
    private final Access access;
    private final FileFacts facts;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reconcile(
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

    /** Begins one, or answers the one that is open. */
    public UUID begin(Actor actor, String kind) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        if (!kind.equals("REGISTER") && !kind.equals("FILES")) {
            throw new NotFound();
        }
        var open = jdbc.sql(
                        "select id from members.reconciliation where unit_id = ? and kind = ? and finished_on is null")
                .param(unit.value())
                .param(kind)
                .query(UUID.class)
                .optional();
        return open.orElseGet(() -> begin(actor, unit, kind));
    }

    private UUID begin(Actor actor, UnitId unit, String kind) {
        LocalDate today = LocalDate.now(clock);
        UUID id = jdbc.sql("""
                insert into members.reconciliation (unit_id, unit_path, kind, began_on, began_by, counts)
                values (?, ?, ?, ?, ?, cast(? as jsonb)) returning id
                """)
                .param(unit.value())
                .param(actor.path())
                .param(kind)
                .param(today)
                .param(actor.requiredPerson())
                .param(json.writeValueAsString(facts.counts(actor.path(), today)))
                .query(UUID.class)
                .single();
        List<FileFacts.Difference> differences = facts.differences(kind, actor.path(), today);
        jdbc.sql("""
                insert into members.reconciliation_line (reconciliation_id, code, member_id)
                select ?, d.code, d.member from jsonb_to_recordset(cast(? as jsonb)) as d (code text, member uuid)
                """).param(id).param(json.writeValueAsString(differences)).update();
        events.publishEvent(new ReconciliationBegun(unit, id, kind, differences.size()));
        return id;
    }

    /** @param remark how it was settled; a difference is never ticked off without a word */
    public void settle(Actor actor, UUID reconciliation, UUID line, String remark) {
        Kept kept = requireKept(actor, reconciliation);
        requireSaid("remark", remark);
        int settled = jdbc.sql("""
                update members.reconciliation_line set settled_on = ?, remark = ? where id = ? and reconciliation_id = ?
                """)
                .param(LocalDate.now(clock))
                .param(remark)
                .param(line)
                .param(reconciliation)
                .update();
        if (settled == 0) {
            throw new NotFound();
        }
        events.publishEvent(new DifferenceSettled(new UnitId(kept.unit()), reconciliation, line, remark));
    }

    /**
     * Ticks off every line that is still open: a person looked and all agree.
     *
     * @param seen how many there were on the page; when it is another number by now, nothing is ticked off
     * @param remark one word for all of them
     */
    public void settleRest(Actor actor, UUID reconciliation, int seen, String remark) {
        Kept kept = requireKept(actor, reconciliation);
        requireSaid("rest", remark);
        int open = open(reconciliation);
        if (open == 0 || open != seen) {
            throw RuleViolation.at("rest", "members.reconcile.rest-changed", open);
        }
        jdbc.sql("""
                update members.reconciliation_line set settled_on = ?, remark = ? where reconciliation_id = ? and settled_on is null
                """)
                .param(LocalDate.now(clock))
                .param(remark)
                .param(reconciliation)
                .update();
        events.publishEvent(new RemainingAgreed(new UnitId(kept.unit()), reconciliation, open, remark));
    }

    public void finish(Actor actor, UUID reconciliation) {
        Kept kept = requireKept(actor, reconciliation);
        int open = open(reconciliation);
        if (open > 0) {
            throw new RuleViolation("members.reconcile.open", open);
        }
        jdbc.sql("update members.reconciliation set finished_on = ?, finished_by = ? where id = ?")
                .param(LocalDate.now(clock))
                .param(actor.requiredPerson())
                .param(reconciliation)
                .update();
        events.publishEvent(new ReconciliationFinished(new UnitId(kept.unit()), reconciliation, kept.kind()));
    }

    private static void requireSaid(String field, String remark) {
        if (remark.isEmpty()) {
            throw RuleViolation.at(field, "members.reconcile.remark");
        }
        if (remark.length() > LONGEST_REMARK) {
            throw RuleViolation.at(field, "members.merit.long", LONGEST_REMARK);
        }
    }

    private int open(UUID reconciliation) {
        return jdbc.sql(
                        "select count(*) from members.reconciliation_line where reconciliation_id = ? and settled_on is null")
                .param(reconciliation)
                .query(Integer.class)
                .single();
    }

    private Kept requireKept(Actor actor, UUID reconciliation) {
        Kept kept = jdbc.sql(
                        "select unit_id as unit, kind, finished_on from members.reconciliation where id = ? for update")
                .param(reconciliation)
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(kept.unit()));
        if (kept.finishedOn() != null) {
            throw new RuleViolation("members.reconcile.stands");
        }
        return kept;
    }

    private record Kept(
            UUID unit,
            String kind,
            @org.jspecify.annotations.Nullable LocalDate finishedOn) {}
}
