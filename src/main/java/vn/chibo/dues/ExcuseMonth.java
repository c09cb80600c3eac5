package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Records why a comrade has not paid a month in time; the month stays owed, but is no longer without reason. */
@UseCase
public class ExcuseMonth {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final DuesMembers members;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ExcuseMonth(JdbcClient jdbc, DuesMembers members, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
        this.events = events;
    }

    public void excuse(Actor actor, UUID id, MemberId member, YearMonth month, String reason) {
        var payer = members.kept(actor, member);
        if (month.isAfter(YearMonth.from(LocalDate.now(clock)))) {
            throw RuleViolation.at("excused", "dues.month.future");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw RuleViolation.at("why", "dues.excuse.reason");
        }
        int written = jdbc.sql("""
                insert into dues.excuse (id, unit_id, unit_path, member_id, month, reason, recorded_by, recorded_at)
                values (:id, :unit, :path, :member, :month, :reason, :by, :at) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("unit", payer.unit().value())
                .param("path", payer.path())
                .param("member", member.value())
                .param("month", month.atDay(1))
                .param("reason", reason.strip())
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (written == 1) {
            events.publishEvent(new MonthExcused(payer.unit(), member.value(), month.atDay(1)));
        }
    }
}
