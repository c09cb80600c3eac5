package vn.chibo.meetings.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AnswerSheet;
import vn.chibo.meetings.MeetingState;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.shared.Actor;

/** Gathers the answers for those who may read or record them. */
@Component
class RecordForms {
    private final AnswerSheet answers;
    private final MeetingViews meetings;

    RecordForms(AnswerSheet answers, MeetingViews meetings) {
        this.answers = answers;
        this.meetings = meetings;
    }

    RecordForm of(Actor actor, MeetingView meeting, Refusal refusal) {
        boolean records = answers.records(actor, meeting.id());
        boolean reads = meeting.announcedVersion() > 0
                && meeting.state().inPreparation()
                && (records || meetings.prepares(actor, meeting.unit()));
        return new RecordForm(
                reads ? answers.all(actor, meeting.id()) : List.of(),
                records && meeting.state() == MeetingState.PUBLISHED,
                refusal.comrade(),
                refusal.toldReason());
    }
}
