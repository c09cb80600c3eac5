package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.members.FileFacts;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** Reconciliations and handovers with what they counted. */
@ReadModel
class ReconciliationQueries {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final String UNIT =
            "coalesce((select v.name from organisations.unit_version v where v.unit_id = %1$s.unit_id "
                    + "and v.valid @> %1$s.began_on), '') as unit_name";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;
    private final Clock clock;

    ReconciliationQueries(JdbcClient jdbc, JsonMapper json, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.clock = clock;
    }

    Reconciliation reconciliation(Actor actor, UUID id, FormErrors errors) {
        record Kept(
                UUID unitId,
                String kind,
                String unitName,
                LocalDate beganOn,
                String beganBy,
                @Nullable LocalDate finishedOn,
                String finishedBy,
                String counts) {}
        Kept kept = jdbc.sql("""
                select r.unit_id, r.kind, %s, r.began_on, b.full_name as began_by, r.finished_on,
                       coalesce(f.full_name, '') as finished_by, r.counts
                from members.reconciliation r join people.person b on b.id = r.began_by
                left join people.person f on f.id = r.finished_by where r.id = ?
                """.formatted(UNIT.formatted("r")))
                .param(id)
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.READ_MEMBERS, new UnitId(kept.unitId()));
        var lines = jdbc.sql("""
                select l.id, l.code, l.member_id as member, p.full_name as name, l.settled_on, l.remark
                from members.reconciliation_line l join members.member m on m.id = l.member_id
                join people.person p on p.id = m.person_id where l.reconciliation_id = ?
                order by l.code, p.given_name, p.full_name collate shared.vietnamese
                """).param(id).query(Reconciliation.Line.class).list();
        return new Reconciliation(
                id,
                kept.kind(),
                kept.unitName(),
                kept.beganOn(),
                kept.beganBy(),
                kept.finishedOn(),
                kept.finishedBy(),
                counts(kept.counts()),
                lines,
                actor.can(Permission.KEEP_MEMBERS) && kept.finishedOn() == null,
                null,
                errors);
    }

    /** For the two named, and for who reads the register. */
    HandingOver handover(Actor actor, UUID id) {
        record Kept(
                UUID unitId,
                String unitPath,
                String unitName,
                LocalDate beganOn,
                UUID outgoing,
                UUID incoming,
                String outgoingName,
                String incomingName,
                @Nullable OffsetDateTime outgoingAt,
                @Nullable OffsetDateTime incomingAt,
                String counts) {}
        Kept kept = jdbc.sql("""
                select h.unit_id, h.unit_path, %s, h.began_on, h.outgoing, h.incoming, o.full_name as outgoing_name,
                       i.full_name as incoming_name, h.outgoing_at, h.incoming_at, h.counts
                from members.handover h join people.person o on o.id = h.outgoing join people.person i on i.id = h.incoming
                where h.id = ?
                """.formatted(UNIT.formatted("h")))
                .param(id)
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        boolean leaves = kept.outgoing().equals(actor.person());
        boolean comes = kept.incoming().equals(actor.person());
        if (!leaves && !comes) {
            access.require(actor, Permission.READ_MEMBERS, new UnitId(kept.unitId()));
        }
        return new HandingOver(
                id,
                kept.unitName(),
                kept.beganOn(),
                kept.outgoingName(),
                kept.incomingName(),
                kept.outgoingAt(),
                kept.incomingAt(),
                counts(kept.counts()),
                notes(kept.unitPath()),
                leaves && kept.outgoingAt() == null || comes && kept.incomingAt() == null);
    }

    /** The database keeps no order of names. */
    private Map<String, Integer> counts(String text) {
        Map<String, Integer> kept = json.readValue(text, COUNTS);
        Map<String, Integer> counts = new LinkedHashMap<>();
        FileFacts.COUNTS.stream().filter(kept::containsKey).forEach(name -> counts.put(name, kept.get(name)));
        return counts;
    }

    private List<HandingOver.Note> notes(String path) {
        return jdbc.sql("""
                select case when l.id is null then 'NO_PLACE' when l.due_on < :day then 'LATE' else 'LENT' end as code,
                       r.full_name as name, coalesce(l.borrower, '') as borrower, l.due_on
                from members.roster r left join members.file_loan l on l.member_id = r.member_id and l.returned_on is null
                where %s and r.unit_path >= :path and r.unit_path < :path || '~'
                  and (l.id is not null or not exists (select 1 from members.file_place x where x.member_id = r.member_id))
                order by code, r.given_name, r.full_name collate shared.vietnamese limit 500
                """.formatted(Lines.PRESENT))
                .param("day", LocalDate.now(clock))
                .param("path", path)
                .query(HandingOver.Note.class)
                .list();
    }

    /** A handover that waits for the actor. */
    List<UUID> waiting(Actor actor) {
        return jdbc.sql("""
                select id from members.handover
                where outgoing = :me and outgoing_at is null or incoming = :me and incoming_at is null
                """)
                .param("me", actor.requiredPerson())
                .query(UUID.class)
                .list();
    }
}
