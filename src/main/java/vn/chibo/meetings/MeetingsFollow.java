package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.UnitId;

/**
 * A session not yet held falls away with its cell; what was held keeps its name and its minutes, and whoever goes on
 * with the cell's business reads them.
 */
@Component
@Order(MeetingsFollow.AFTER_TASKS)
class MeetingsFollow implements ReorganisationImpact {
    static final int AFTER_TASKS = 30;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MeetingsFollow(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        LocalDate since = plan.day();
        jdbc.sql("""
                select unit_id, count(*) filter (where state = 'OPEN') as open,
                    count(*) filter (where state in ('DRAFT', 'WITH_COMMITTEE', 'PUBLISHED')) as ahead,
                    count(*) filter (where state = 'CLOSED' and starts_at >= :since) as held
                from meetings.meeting where unit_id = any(:units) group by unit_id
                """)
                .param("since", beginning(since))
                .param("units", UnitId.values(plan.ended()))
                .query(row -> {
                    UnitId unit = new UnitId(row.getObject("unit_id", UUID.class));
                    if (row.getInt("open") > 0) {
                        findings.add(Finding.block(unit, "meetings.reorganisation.open"));
                    }
                    if (row.getInt("ahead") > 0) {
                        findings.add(Finding.warn(unit, "meetings.reorganisation.ahead", row.getInt("ahead")));
                    }
                    if (row.getInt("held") > 0) {
                        findings.add(
                                plan.undone() == null
                                        ? Finding.warn(unit, "meetings.reorganisation.held", row.getInt("held"), since)
                                        : Finding.block(unit, "meetings.reorganisation.minutes", row.getInt("held")));
                    }
                });
        return findings;
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        List<DomainEvent> cancelled = new ArrayList<>(jdbc.sql("""
                update meetings.meeting set state = 'CANCELLED', state_reason = :basis, version = version + 1
                where unit_id = any(:units) and state in ('DRAFT', 'WITH_COMMITTEE', 'PUBLISHED')
                returning id, unit_id
                """)
                .param("basis", plan.basis())
                .param("units", UnitId.values(plan.ended()))
                .query((row, number) -> (DomainEvent) new MeetingCancelled(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        plan.basis()))
                .list());
        events.publishEvent(new EventBatch(cancelled));
    }

    @Override
    public List<Finding> handedOver(Actor actor, Reorganisation plan) {
        return jdbc.sql("""
                select unit_id, count(*) as held from meetings.meeting
                where unit_id = any(:units) and state = 'CLOSED' and starts_at < :day group by unit_id
                """)
                .param("units", UnitId.values(plan.giving()))
                .param("day", beginning(plan.day()))
                .query((row, number) -> Finding.inform(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        "meetings.handover.minutes",
                        row.getInt("held")))
                .list();
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.ofHours(7));
    }
}
