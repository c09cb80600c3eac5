package vn.chibo.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.Role;
import vn.chibo.members.StatusDecisions.Kept;
import vn.chibo.organisations.EndPosts;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
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
    private final StatusDecisions decisions;
    private final StatusChecks checks;
    private final CounterChecks counters;
    private final EndPosts posts;
    private final KeepGrants grants;
    private final ApplicationEventPublisher events;

    DecideStatus(
            JdbcClient jdbc,
            Access access,
            StandingRows rows,
            StatusDecisions decisions,
            StatusChecks checks,
            CounterChecks counters,
            EndPosts posts,
            KeepGrants grants,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.rows = rows;
        this.decisions = decisions;
        this.checks = checks;
        this.counters = counters;
        this.posts = posts;
        this.grants = grants;
        this.events = events;
    }

    public StatusDecisionId decide(Actor actor, MemberId member, StatusKind kind, StatusPaper paper) {
        Kept kept = kept(actor, member);
        if (kind.admits()) { // comes with its case, not from the member's file
            throw RuleViolation.at("kind", "members.status.by-case");
        }
        Standing before = checks.before(kept, kind, paper);
        Standing makes = checks.makes(kept, kind, before, paper.effectiveOn());
        UUID id = decisions.record(actor, kept, kind.name(), makes, paper, null, kind.leaves());
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
        if (StatusKind.valueOf(taken.kind()).admits()) { // nobody stood anyhow on its eve: who must leave is struck off
            throw new RuleViolation("members.status.admission-stands");
        }
        Standing eve = counters.eve(kept, undone, taken.effectiveOn(), taken.endedStay(), paper);
        Standing before = rows.on(kept.member(), paper.effectiveOn()).orElseThrow(NotFound::new);
        UUID id = decisions.record(actor, kept, "COUNTER", eve, paper, undone.value(), false);
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
        Kept kept = decisions.locked(member);
        access.require(actor, Permission.KEEP_MEMBERS, kept.unit());
        return kept;
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
