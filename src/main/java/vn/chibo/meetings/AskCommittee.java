package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Sends the programme to the cell committee, which agrees on it before the members are told (chi ủy thống nhất trước khi
 * thông báo; Hướng dẫn 42-HD/BTCTW). Each sending is a round of its own; who sends agrees by sending.
 */
@UseCase
public class AskCommittee {
    private final Preparations preparations;
    private final Committee committee;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AskCommittee(
            Preparations preparations,
            Committee committee,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.committee = committee;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The number of the round. */
    public int ask(Actor actor, MeetingId id) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        boolean out = meeting.state() != MeetingState.DRAFT && !meeting.agendaChanged();
        if (out) {
            throw new RuleViolation("meetings.committee.unchanged");
        }
        if (items(id) == 0) {
            throw new RuleViolation("meetings.committee.no-items");
        }
        List<RosterLine> asked = committee.of(actor, meeting.unit(), LocalDate.now(clock));
        if (asked.isEmpty()) {
            throw new RuleViolation("meetings.committee.nobody");
        }
        int round = meeting.agendaVersion() + 1;
        asked.forEach(comrade -> write(actor, id, round, comrade));
        jdbc.sql("""
                update meetings.meeting set agenda_version = ?, agenda_changed = false, version = version + 1,
                    state = case state when 'PUBLISHED' then state else 'WITH_COMMITTEE' end where id = ?
                """).param(round).param(id.value()).update();
        events.publishEvent(new CommitteeAsked(meeting.unit(), id.value(), round, asked.size()));
        return round;
    }

    private void write(Actor actor, MeetingId id, int round, RosterLine comrade) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                insert into meetings.committee_asked (meeting_id, version, member_id, asked_at, asked_by)
                values (?, ?, ?, ?, ?)
                """)
                .param(id.value())
                .param(round)
                .param(comrade.member().value())
                .param(now)
                .param(actor.requiredPerson())
                .update();
        if (comrade.person().value().equals(actor.person())) {
            jdbc.sql("""
                    insert into meetings.committee_answer (meeting_id, version, member_id, agrees, answered_at)
                    values (?, ?, ?, true, ?)
                    """)
                    .param(id.value())
                    .param(round)
                    .param(comrade.member().value())
                    .param(now)
                    .update();
        }
    }

    private int items(MeetingId id) {
        return jdbc.sql("select count(*) from meetings.agenda_item where meeting_id = ? and not removed")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
