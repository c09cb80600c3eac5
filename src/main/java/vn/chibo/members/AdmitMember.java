package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.access.Role;
import vn.chibo.members.StatusDecisions.Kept;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Makes a person a member by a decision on admission (kết nạp, kết nạp lại): Party age runs from the day the decision was
 * signed, membership of the cell and probation from the ceremony (Quy định 208-QĐ/TW). Of a former member the one row of
 * the register lives on; the time outside stays a gap.
 */
@UseCase
public class AdmitMember {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final RegisterRows register;
    private final StandingRows rows;
    private final StatusDecisions decisions;
    private final StatusChecks checks;
    private final KeepGrants grants;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AdmitMember(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            RegisterRows register,
            StandingRows rows,
            StatusDecisions decisions,
            StatusChecks checks,
            KeepGrants grants,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.register = register;
        this.rows = rows;
        this.decisions = decisions;
        this.checks = checks;
        this.grants = grants;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param introducedBy names of those who introduced the person, as the register keeps them
     * @param paper the decision; effective from the ceremony
     */
    public MemberId admit(Actor actor, UnitId cell, PersonId person, String introducedBy, StatusPaper paper) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        paper.check(LocalDate.now(clock), false);
        var data = new MemberData(
                paper.signedOn(), null, "", "", "", introducedBy, "", "", paper.effectiveOn(), "", null, null, "");
        var probation = List.of(new StandingPeriod(Standing.PROBATIONARY, paper.effectiveOn(), null));
        UUID id = register.newIds(1).getFirst();
        register.enter(
                actor, cell, List.of(new RegisterRows.Row(id, person.value(), paper.effectiveOn(), data, probation)));
        decided(actor, decisions.locked(new MemberId(id)), StatusKind.ADMISSION, paper, Map.of());
        return new MemberId(id);
    }

    /** For who was struck off, was expelled or resigned; refused for anybody else. */
    public MemberId readmit(Actor actor, UnitId cell, PersonId person, StatusPaper paper) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        MemberId member = jdbc.sql("select id from members.member where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
        Kept former = decisions.locked(member);
        checks.readmission(former, paper);
        Standing before = rows.on(member, paper.effectiveOn()).orElseThrow(NotFound::new);
        rows.from(member, paper.effectiveOn(), Standing.PROBATIONARY);
        jdbc.sql("insert into members.affiliation (member_id, valid, unit_id, came_by) "
                        + "values (:member, daterange(:day, null), :unit, '')")
                .param("member", member.value())
                .param("day", paper.effectiveOn())
                .param("unit", cell.value())
                .update();
        jdbc.sql("update members.member set unit_id = :unit, unit_path = :path, official_on = null, "
                        + "version = version + 1 where id = :member")
                .param("unit", cell.value())
                .param("path", paths.path(cell).orElseThrow(NotFound::new))
                .param("member", member.value())
                .update();
        grants.keep(actor, "member:" + member.value(), person.value(), Role.MEMBER, cell, paper.effectiveOn(), null);
        events.publishEvent(new MemberRegistered(cell, member.value(), person.value()));
        decided(actor, decisions.locked(member), StatusKind.READMISSION, paper, Map.of("standing", before.name()));
        return member;
    }

    private void decided(Actor actor, Kept kept, StatusKind kind, StatusPaper paper, Map<String, Object> before) {
        UUID id = decisions.record(actor, kept, kind.name(), Standing.PROBATIONARY, paper, null, false);
        events.publishEvent(new StatusDecided(
                kept.unit(),
                kept.id(),
                kept.personId(),
                id,
                kind,
                paper.effectiveOn(),
                paper.number(),
                before,
                Map.of("standing", Standing.PROBATIONARY.name(), "from", paper.effectiveOn())));
    }
}
