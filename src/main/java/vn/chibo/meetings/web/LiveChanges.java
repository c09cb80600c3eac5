package vn.chibo.meetings.web;

import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AskToSpeak;
import vn.chibo.meetings.Change;
import vn.chibo.meetings.ConcludePlanLine;
import vn.chibo.meetings.ConductItem;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.NoteAttendance;
import vn.chibo.meetings.NoteConclusion;
import vn.chibo.meetings.NoteMeeting;
import vn.chibo.meetings.NoteMention;
import vn.chibo.meetings.NoteNextTopic;
import vn.chibo.meetings.NoteOpinion;
import vn.chibo.meetings.Saved;
import vn.chibo.meetings.TakeVote;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;

/** Hands a change of the live page to its use case: the same way from a form and from the live application. */
@Component
class LiveChanges {
    private final NoteOpinion opinions;
    private final NoteConclusion conclusions;
    private final ConcludePlanLine ready;
    private final AskToSpeak speakers;
    private final NoteMention mentions;
    private final NoteNextTopic topics;
    private final NoteAttendance attendance;
    private final TakeVote votes;
    private final ConductItem items;
    private final NoteMeeting lines;

    LiveChanges(
            NoteOpinion opinions,
            NoteConclusion conclusions,
            ConcludePlanLine ready,
            AskToSpeak speakers,
            NoteMention mentions,
            NoteNextTopic topics,
            NoteAttendance attendance,
            TakeVote votes,
            ConductItem items,
            NoteMeeting lines) {
        this.opinions = opinions;
        this.conclusions = conclusions;
        this.ready = ready;
        this.speakers = speakers;
        this.mentions = mentions;
        this.topics = topics;
        this.attendance = attendance;
        this.votes = votes;
        this.items = items;
        this.lines = lines;
    }

    Saved apply(Actor actor, MeetingId meeting, String type, Change change) {
        return switch (type) {
            case "opinion" -> opinions.note(actor, meeting, change);
            case "conclusion" -> conclusions.note(actor, meeting, change);
            case "ready" -> ready.conclude(actor, meeting, change);
            case "speaker" -> speakers.note(actor, meeting, change);
            case "mention" -> mentions.note(actor, meeting, change);
            case "topic" -> topics.note(actor, meeting, change);
            case "attendance" -> attendance.note(actor, meeting, change);
            case "vote" -> votes.take(actor, meeting, change);
            case "item" -> item(actor, meeting, change);
            case "meeting" -> lines.note(actor, meeting, change.fields());
            default -> throw new NotFound();
        };
    }

    private Saved item(Actor actor, MeetingId meeting, Change change) {
        var item = new AgendaItemId(change.id());
        if (change.fields().has("noConclusion")) {
            return items.withoutConclusion(actor, meeting, item, change.fields().flag("noConclusion"));
        }
        return change.fields().flag("running") ? items.start(actor, meeting, item) : items.finish(actor, meeting, item);
    }
}
