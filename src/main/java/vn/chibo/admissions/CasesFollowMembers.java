package vn.chibo.admissions;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberGone;
import vn.chibo.members.MemberTransferred;
import vn.chibo.members.StatusDecided;
import vn.chibo.members.StatusKind;
import vn.chibo.shared.UnitId;

/**
 * The case of a probationary member follows what the register decides, in the same transaction: recognised it is done,
 * with the member's leaving it stops, in another cell it goes on with what is valid and with its clocks.
 */
@Component
class CasesFollowMembers {
    private static final Locale OFFICIAL = Locale.of("vi");

    private final Cases cases;
    private final CaseSteps steps;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    CasesFollowMembers(
            Cases cases, CaseSteps steps, JdbcClient jdbc, MessageSource messages, ApplicationEventPublisher events) {
        this.cases = cases;
        this.steps = steps;
        this.jdbc = jdbc;
        this.messages = messages;
        this.events = events;
    }

    @EventListener
    void follow(StatusDecided decided) {
        if (decided.kind() == StatusKind.RECOGNITION) {
            open(decided.subject()).ifPresent(id -> {
                steps.end(id, "RECOGNISED", "");
                events.publishEvent(new CaseRecognised(decided.unit(), id.value(), decided.subject(), decided.from()));
            });
        } else if (decided.kind().leaves()) {
            stop(decided.unit(), decided.subject(), words("members.status.kind." + decided.kind()));
        }
    }

    @EventListener
    void follow(MemberGone gone) {
        stop(gone.unit(), gone.member(), words("admissions.stop.gone", gone.to()));
    }

    @EventListener
    void follow(MemberTransferred moved) {
        open(moved.member()).ifPresent(steps::arrive);
    }

    private void stop(UnitId unit, UUID member, String reason) {
        open(member).ifPresent(id -> {
            steps.end(id, "STOPPED", reason);
            events.publishEvent(new CaseStopped(unit, id.value(), cases.today()));
        });
    }

    private Optional<CaseId> open(UUID member) {
        return jdbc.sql("select id from admissions.candidate_case where member_id = ? and ended_on is null")
                .param(member)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
