package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Names the comrade who helps a candidate: an official member of the same cell for at least 12 months. */
@UseCase
public class AccompanyCandidate {
    private final Cases cases;
    private final CaseSteps steps;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AccompanyCandidate(Cases cases, CaseSteps steps, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.cases = cases;
        this.steps = steps;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void assign(Actor actor, CaseId id, MemberId member) {
        CaseFile file = cases.changing(actor, id);
        cases.requireKeeper(actor, file);
        LocalDate today = cases.today();
        if (file.helpers().stream().anyMatch(one -> one.memberId().equals(member.value()))) {
            return;
        }
        Rule rule = cases.progress().way(file).rule("admission.helper");
        boolean fit = jdbc.sql("""
                select exists (select 1 from members.roster r where r.member_id = :member and r.unit_id = :unit
                    and r.standing = 'OFFICIAL' and r.in_standing @> cast(:today as date)
                    and r.in_cell @> cast(:today as date) and lower(r.in_cell) <= :since
                    and r.person_id <> :candidate)
                """)
                .param("member", member.value())
                .param("unit", file.head().unitId())
                .param("today", today)
                .param("since", today.minusMonths(rule.number("months")))
                .param("candidate", file.head().personId())
                .query(Boolean.class)
                .single();
        if (!fit) {
            throw RuleViolation.at("helper", "admissions.helper.unfit", rule.number("months"));
        }
        jdbc.sql("insert into admissions.helper (case_id, member_id, valid) values (?, ?, daterange(?, null))")
                .param(id.value())
                .param(member.value())
                .param(today)
                .update();
        events.publishEvent(new HelperAssigned(file.head().unit(), id.value(), member.value(), today));
        steps.advance(id);
    }

    /** From today on; what was written as a helper stays. */
    public void release(Actor actor, CaseId id, MemberId member) {
        CaseFile file = cases.changing(actor, id);
        cases.requireKeeper(actor, file);
        UUID helper = file.helpers().stream()
                .map(CaseFile.Supporter::memberId)
                .filter(member.value()::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = cases.today();
        jdbc.sql("""
                update admissions.helper set valid = daterange(lower(valid), greatest(cast(:today as date), lower(valid) + 1))
                where case_id = :case and member_id = :member and valid @> cast(:today as date)
                """)
                .param("today", today)
                .param("case", id.value())
                .param("member", helper)
                .update();
        events.publishEvent(new HelperReleased(file.head().unit(), id.value(), helper));
        steps.advance(id);
    }
}
