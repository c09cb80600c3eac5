package vn.chibo.admissions;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.admissions.Referrals.Row;
import vn.chibo.admissions.Referrals.State;
import vn.chibo.organisations.Constraints;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * How a referral ends: the receiving cell takes the case over, with all that was recorded and by the rules it goes by, or
 * declines with a reason; of a place outside the program the sender notes the reception, and the case ends here.
 */
@UseCase
public class AnswerReferral {
    private static final Locale OFFICIAL = Locale.of("vi");

    private final Cases cases;
    private final CaseSteps steps;
    private final Referrals referrals;
    private final Constraints constraints;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    AnswerReferral(
            Cases cases,
            CaseSteps steps,
            Referrals referrals,
            Constraints constraints,
            JdbcClient jdbc,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.steps = steps;
        this.referrals = referrals;
        this.constraints = constraints;
        this.jdbc = jdbc;
        this.messages = messages;
        this.events = events;
    }

    public CaseId receive(Actor actor, ReferralId id) {
        Row row = referrals.toReceive(actor, id);
        UnitId to = new UnitId(Objects.requireNonNull(row.toUnit()));
        constraints.keep(Referrals.WORDS, () -> jdbc.sql("select admissions.take_over(?, ?)")
                .param(row.id())
                .param(cases.today())
                .query((result, number) -> row)
                .single());
        steps.arrive(row.of());
        events.publishEvent(new CaseHandedOver(to, row.caseId(), to.value()));
        return row.of();
    }

    public void decline(Actor actor, ReferralId id, String reason) {
        Row row = referrals.toReceive(actor, id);
        String why = Referrals.said(reason, "answer");
        referrals.end(row, State.DECLINED, cases.today(), why);
        events.publishEvent(
                new ReferralDeclined(new UnitId(Objects.requireNonNull(row.toUnit())), row.caseId(), row.id(), why));
    }

    public void receivedOutside(Actor actor, ReferralId id) {
        Row row = referrals.sent(actor, id);
        if (row.toUnit() != null) {
            throw new RuleViolation("admissions.referral.receiver-answers");
        }
        CaseFile file = cases.changing(actor, row.of());
        referrals.end(row, State.RECEIVED, cases.today(), "");
        String gone = messages.getMessage("admissions.referral.gone", new Object[] {row.toName()}, OFFICIAL);
        steps.end(row.of(), "STOPPED", gone);
        events.publishEvent(new CaseStopped(file.head().unit(), row.caseId(), cases.today()));
    }
}
