package vn.chibo.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.CloseMeeting;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.NoteMeeting;
import vn.chibo.meetings.NoteMention;
import vn.chibo.meetings.NoteNextTopic;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;

/** The chair assesses, commends, draws a lesson in private, promises the next topic and closes. */
@Component
@Profile("demo")
class ClosedMonth {
    private final PreparedMonth prepared;
    private final NoteMention mentions;
    private final NoteNextTopic topics;
    private final NoteMeeting note;
    private final CloseMeeting close;

    ClosedMonth(
            PreparedMonth prepared, NoteMention mentions, NoteNextTopic topics, NoteMeeting note, CloseMeeting close) {
        this.prepared = prepared;
        this.mentions = mentions;
        this.topics = topics;
        this.note = note;
        this.close = close;
    }

    void closed(LivingCell cell, MeetingId meeting, LocalDateTime end) {
        Actor chair = cell.as(cell.secretary());
        prepared.at(end);
        int month = end.getMonthValue();
        mention(cell, chair, meeting, "PRAISE", month * 2);
        if (month % 2 == 0) {
            mention(cell, chair, meeting, "LESSON", month * 2 + 1);
        }
        RosterLine preparer = cell.officials().get(month % cell.officials().size());
        topics.note(
                chair,
                meeting,
                OpenedMonth.change(
                        UUID.randomUUID(),
                        0,
                        Map.of(
                                "title",
                                cell.story().say("TOPIC"),
                                "preparer",
                                OpenedMonth.id(preparer),
                                "thematic",
                                month % 3 == 1 ? "true" : "")));
        note.note(
                chair,
                meeting,
                OpenedMonth.fields(Map.of(
                        "assessment",
                        cell.story().say("ASSESSMENT"),
                        "atmosphere",
                        cell.story().say("ATMOSPHERE"))));
        prepared.at(end.plusMinutes(5));
        close.close(chair, meeting);
    }

    private void mention(LivingCell cell, Actor chair, MeetingId meeting, String kind, int turn) {
        RosterLine comrade = cell.comrades().get(turn % cell.comrades().size());
        if (comrade.member().equals(cell.secretary().member())) {
            return;
        }
        mentions.note(
                chair,
                meeting,
                OpenedMonth.change(
                        UUID.randomUUID(),
                        0,
                        Map.of(
                                "member",
                                OpenedMonth.id(comrade),
                                "kind",
                                kind,
                                "body",
                                cell.story().say(kind),
                                "inMinutes",
                                kind.equals("PRAISE") ? "true" : "")));
    }
}
