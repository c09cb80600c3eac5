package vn.chibo.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.Change;
import vn.chibo.meetings.Fields;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.NoteAttendance;
import vn.chibo.meetings.NoteMeeting;
import vn.chibo.meetings.OpenMeeting;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;

/** The opening of a demo meeting: who is there, guests. */
@Component
@Profile("demo")
class OpenedMonth {
    private final PreparedMonth prepared;
    private final OpenMeeting open;
    private final NoteAttendance attendance;
    private final NoteMeeting note;
    private final ReadProceedings proceedings;

    OpenedMonth(
            PreparedMonth prepared,
            OpenMeeting open,
            NoteAttendance attendance,
            NoteMeeting note,
            ReadProceedings proceedings) {
        this.prepared = prepared;
        this.open = open;
        this.attendance = attendance;
        this.note = note;
        this.proceedings = proceedings;
    }

    void opened(LivingCell cell, MeetingId meeting, LocalDateTime start) {
        Actor recorder = cell.as(cell.recorder());
        prepared.at(start);
        open.open(recorder, meeting);
        for (Proceedings.Present one : proceedings.of(recorder, meeting).roll()) {
            boolean excused = one.answer().equals("ABSENT");
            attendance.note(
                    recorder,
                    meeting,
                    change(
                            one.id(),
                            one.revision(),
                            excused
                                    ? Map.of("presence", "ABSENT", "excused", "true", "reason", one.reason())
                                    : Map.of("presence", "PRESENT")));
        }
        note.note(recorder, meeting, fields(Map.of("guests", cell.story().say("GUEST"))));
    }

    static Change change(UUID id, long base, Map<String, String> fields) {
        return new Change(id, base, null, fields(fields));
    }

    static Fields fields(Map<String, String> values) {
        Map<String, @Nullable String> copy = new java.util.HashMap<>(values);
        return new Fields(copy);
    }

    static String id(RosterLine comrade) {
        return comrade.member().value().toString();
    }
}
