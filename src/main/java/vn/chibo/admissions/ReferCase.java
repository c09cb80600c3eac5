package vn.chibo.admissions;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.admissions.Referrals.Row;
import vn.chibo.admissions.Referrals.State;
import vn.chibo.organisations.Constraints;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * The sending side when a candidate moves: the case is sent to the cell of the new place and stays here, with its papers
 * and clocks, until that cell has taken it over. No regulation sets a term for this, so none runs.
 */
@UseCase
public class ReferCase {
    private final Cases cases;
    private final Referrals referrals;
    private final Constraints constraints;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReferCase(
            Cases cases,
            Referrals referrals,
            Constraints constraints,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.referrals = referrals;
        this.constraints = constraints;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @param to a cell of the program, found by its public name; null for a place outside
     * @param outside the place as it is typed, for a place outside
     */
    public ReferralId refer(Actor actor, CaseId id, @Nullable UnitId to, String outside, String reason) {
        CaseFile file = cases.changing(actor, id);
        cases.requireKeeper(actor, file);
        if (file.head().memberId() != null) {
            throw RuleViolation.at("to", "admissions.handover.is-member");
        }
        String place = to == null ? Referrals.said(outside, "outside") : "-";
        String why = Referrals.atMost(reason, "reason");
        Sent sent = constraints.keep(Referrals.WORDS, () -> jdbc.sql("""
                insert into admissions.referral (case_id, full_name, occupation, case_kind, stage, from_unit, from_path,
                    from_name, to_unit, to_name, state, reason, sent_on)
                values (:case, '', '', '', '', :from, '', '', :to, :place, 'SENT', :reason, :day)
                returning id, to_name
                """)
                .param("case", id.value())
                .param("from", file.head().unitId())
                .param("to", to == null ? null : to.value(), Types.OTHER)
                .param("place", place)
                .param("reason", why)
                .param("day", cases.today())
                .query(Sent.class)
                .single());
        events.publishEvent(new CaseReferred(file.head().unit(), id.value(), sent.id(), sent.toName(), cases.today()));
        return new ReferralId(sent.id());
    }

    public void withdraw(Actor actor, ReferralId id, String reason) {
        Row row = referrals.sent(actor, id);
        String why = Referrals.said(reason, "answer");
        referrals.end(row, State.WITHDRAWN, cases.today(), why);
        events.publishEvent(new ReferralWithdrawn(row.from(), row.caseId(), row.id(), why));
    }

    private record Sent(UUID id, String toName) {}
}
