package vn.chibo.admissions;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.Consequence;
import vn.chibo.meetings.MeetingClosed;
import vn.chibo.shared.Actor;

/**
 * What a sealed meeting voted comes back to its cases, in the closing's own transaction: entitled, present, in favour,
 * and whether the rule's threshold was met. A vote that failed stays in the case's history and the case may come again.
 * Of several votes on one candidate the last counts, as it was the last word of the meeting.
 */
@Component
@Order(200)
class BallotsFollow implements Consequence {
    private final CaseSteps steps;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BallotsFollow(CaseSteps steps, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void follow(Actor actor, MeetingClosed closed) {
        for (Counted ballot : counted(closed)) {
            steps.advance(new CaseId(ballot.caseId()));
            events.publishEvent(new BallotCounted(
                    closed.unit(), ballot.caseId(), closed.subject(), ballot.kind(), ballot.carried()));
        }
    }

    private List<Counted> counted(MeetingClosed closed) {
        return jdbc.sql("""
                insert into admissions.ballot (vote_id, case_id, meeting_id, item_id, kind, held_on, entitled, present,
                    in_favour, needed, carried)
                select distinct on (c.id) v.id, c.id, v.meeting_id, v.item_id,
                       case v.rule_code when 'vote.admission' then 'ADMISSION' else 'RECOGNITION' end, :day,
                       v.official - v.excluded, v.present, v.in_favour, v.needed, v.carried
                from meetings.vote v join meetings.agenda_item i on i.id = v.item_id
                join admissions.candidate_case c on c.ended_on is null
                 and (v.rule_code = 'vote.admission' and i.source = :source and i.source_ref = c.id
                      or v.rule_code = 'vote.recognition' and v.subject_id = c.member_id)
                where v.meeting_id = :meeting and not v.removed
                order by c.id, v.taken_at desc
                on conflict (vote_id) do nothing
                returning case_id, kind, carried
                """)
                .param("day", closed.heldOn())
                .param("source", DueCandidates.SOURCE)
                .param("meeting", closed.subject())
                .query(Counted.class)
                .list();
    }

    private record Counted(UUID caseId, String kind, boolean carried) {}
}
