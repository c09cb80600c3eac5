package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.Role;
import vn.chibo.organisations.EndPosts;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Records decisions about how a member stands: recognised, exempt, suspended and restored, struck off, expelled, resigned,
 * deceased (Điều lệ Đảng; 21-QĐ/TW). From its day on the standing changes, a leaving ends the stay in the cell, the posts
 * and the rights. A decision is taken back by a counter-decision: from its day on the member is again what (s)he was on the
 * eve; the time between stays.
 */
@UseCase
public class DecideStatus {
    private final JdbcClient jdbc;
    private final Access access;
    private final StandingRows rows;
    private final StatusChecks checks;
    private final EndPosts posts;
    private final KeepGrants grants;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecideStatus(
            JdbcClient jdbc,
            Access access,
            StandingRows rows,
            StatusChecks checks,
            EndPosts posts,
            KeepGrants grants,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.rows = rows;
        this.checks = checks;
        this.posts = posts;
        this.grants = grants;
        this.clock = clock;
        this.events = events;
    }

    record Kept(
            UUID id,
            UUID personId,
            UUID unitId,
            String unitPath,
            LocalDate joinedOn,
            @Nullable LocalDate officialOn) {
        MemberId member() {
            return new MemberId(id);
        }

        UnitId unit() {
            return new UnitId(unitId);
        }
    }

    public StatusDecisionId decide(Actor actor, MemberId member, StatusKind kind, StatusPaper paper) {
        Kept kept = kept(actor, member);
        Standing before = checks.before(kept, kind, paper);
        Standing makes = checks.makes(kept, kind, before, paper.effectiveOn());
        UUID id = insert(actor, kept, kind.name(), makes, paper, null, kind.leaves());
        rows.from(member, paper.effectiveOn(), makes);
        if (kind == StatusKind.RECOGNITION) {
            official(kept, paper.effectiveOn());
        }
        List<DomainEvent> ended = List.of();
        if (kind.leaves()) {
            rows.leave(member, paper.effectiveOn(), basis(kind.name(), paper));
            grant(actor, kept, paper.effectiveOn());
            ended = posts.end(actor, new PersonId(kept.personId()), paper.effectiveOn());
        }
        events.publishEvent(new StatusDecided(
                kept.unit(),
                kept.id(),
                kept.personId(),
                id,
                kind,
                paper.effectiveOn(),
                paper.number(),
                Map.of("standing", before.name()),
                Map.of("standing", makes.name(), "from", paper.effectiveOn())));
        ended.forEach(events::publishEvent);
        return new StatusDecisionId(id);
    }

    /** Takes the member's last decision back. */
    public StatusDecisionId counter(Actor actor, StatusDecisionId undone, StatusPaper paper) {
        Taken taken = jdbc.sql("""
                select member_id, kind, effective_on, ended_stay, official_before from members.status_decision
                where id = ? and kind <> 'COUNTER'
                """)
                .param(undone.value())
                .query(Taken.class)
                .optional()
                .orElseThrow(NotFound::new);
        Kept kept = kept(actor, new MemberId(taken.memberId()));
        Standing eve = checks.counter(kept, undone, taken.effectiveOn(), taken.endedStay(), paper);
        Standing before = rows.on(kept.member(), paper.effectiveOn()).orElseThrow(NotFound::new);
        UUID id = insert(actor, kept, "COUNTER", eve, paper, undone.value(), false);
        rows.from(kept.member(), paper.effectiveOn(), eve);
        if (taken.kind().equals(StatusKind.RECOGNITION.name())) {
            official(kept, taken.officialBefore());
        }
        if (taken.endedStay()) {
            rows.comeBack(kept.member(), paper.effectiveOn(), basis("COUNTER", paper));
            grant(actor, kept, null);
        }
        events.publishEvent(new StatusUndone(
                kept.unit(),
                kept.id(),
                kept.personId(),
                id,
                undone.value(),
                paper.effectiveOn(),
                Map.of("standing", before.name()),
                Map.of("standing", eve.name(), "from", paper.effectiveOn())));
        return new StatusDecisionId(id);
    }

    private record Taken(
            UUID memberId,
            String kind,
            LocalDate effectiveOn,
            boolean endedStay,
            @Nullable LocalDate officialBefore) {}

    private Kept kept(Actor actor, MemberId member) {
        Kept kept =
                jdbc.sql("""
                select id, person_id, unit_id, unit_path, joined_on, official_on from members.member
                where id = ? for update
                """).param(member.value()).query(Kept.class).optional().orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, kept.unit());
        return kept;
    }

    private UUID insert(
            Actor actor,
            Kept kept,
            String kind,
            Standing makes,
            StatusPaper paper,
            @Nullable UUID undoes,
            boolean endedStay) {
        return jdbc.sql("""
                insert into members.status_decision (member_id, kind, makes, unit_id, effective_on, planned_until, number,
                    signed_on, issuer, reason, document_id, undoes, ended_stay, official_before, recorded_by, recorded_at)
                values (:member, :kind, :makes, :unit, :from, :until, :number, :signed, :issuer, :reason,
                    (select d.id from documents.document d where d.id = :document), :undoes, :ended, :official, :by, :now)
                returning id
                """)
                .param("member", kept.id())
                .param("kind", kind)
                .param("makes", makes.name())
                .param("unit", kept.unitId())
                .param("from", paper.effectiveOn())
                .param("until", paper.plannedUntil(), java.sql.Types.DATE)
                .param("number", paper.number())
                .param("signed", paper.signedOn(), java.sql.Types.DATE)
                .param("issuer", paper.issuer())
                .param("reason", paper.reason())
                .param("document", paper.document(), java.sql.Types.OTHER)
                .param("undoes", undoes, java.sql.Types.OTHER)
                .param("ended", endedStay)
                .param("official", kept.officialOn(), java.sql.Types.DATE)
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    private void official(Kept kept, @Nullable LocalDate day) {
        jdbc.sql("update members.member set official_on = ?, version = version + 1 where id = ?")
                .param(1, day, java.sql.Types.DATE)
                .param(2, kept.id())
                .update();
    }

    private void grant(Actor actor, Kept kept, @Nullable LocalDate until) {
        LocalDate since =
                rows.lastStay(kept.member()).orElseThrow(NotFound::new).since();
        grants.keep(actor, "member:" + kept.id(), kept.personId(), Role.MEMBER, kept.unit(), since, until);
    }

    private String basis(String kind, StatusPaper paper) {
        return checks.basis(kind, paper);
    }
}
