package vn.chibo.meetings;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UseCase;

/** A member answers the notice: will come, or asks to be excused with a reason. May be changed until the session opens. */
@UseCase
public class AnswerNotice {
    private final Preparations preparations;
    private final Access access;
    private final JdbcClient jdbc;
    private final NoticeAnswers answers;
    private final ApplicationEventPublisher events;

    AnswerNotice(
            Preparations preparations,
            Access access,
            JdbcClient jdbc,
            NoticeAnswers answers,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.access = access;
        this.jdbc = jdbc;
        this.answers = answers;
        this.events = events;
    }

    public void attend(Actor actor, MeetingId id) {
        answer(actor, id, new NoticeAnswers.Attendance(true, ""));
    }

    /** @param reason required: the chair decides on it at the opening */
    public void excuse(Actor actor, MeetingId id, String reason) {
        answer(actor, id, new NoticeAnswers.Attendance(false, reason));
    }

    private void answer(Actor actor, MeetingId id, NoticeAnswers.Attendance answer) {
        Preparation meeting = preparations.required(id);
        access.require(actor, Permission.TAKE_PART, meeting.unit());
        UUID member = told(actor, id);
        answers.write(actor, id, meeting.state(), member, answer, "reason");
        events.publishEvent(new NoticeAnswered(meeting.unit(), id.value(), member, answer.attends()));
    }

    private UUID told(Actor actor, MeetingId id) {
        return jdbc.sql("""
                select n.member_id from meetings.notice n join members.member m on m.id = n.member_id
                where n.meeting_id = ? and m.person_id = ?
                """)
                .param(id.value())
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
