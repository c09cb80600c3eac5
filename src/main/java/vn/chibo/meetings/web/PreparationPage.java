package vn.chibo.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.Agreement;
import vn.chibo.meetings.AnswerSheet;
import vn.chibo.meetings.Check;
import vn.chibo.meetings.ItemNote;
import vn.chibo.meetings.Logistic;
import vn.chibo.meetings.MeetingState;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.Programme;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** A session in the hands of those who prepare it. {@code typed} keeps a refused reason or comment. */
public record PreparationPage(
        MeetingView meeting,
        Programme programme,
        Map<UUID, ItemNote> notes,
        List<Check> checks,
        List<Logistic> logistics,
        List<Rule> newer,
        Agreement.Round round,
        RecordForm recording,
        Optional<AnswerSheet.Line> ownNotice,
        @Nullable UUID person,
        boolean publishes,
        boolean today,
        FormErrors errors,
        String typed)
        implements Page {

    public Optional<Check> duration() {
        return checks.stream()
                .filter(check -> check.rule().code().endsWith(".minutes"))
                .findFirst();
    }

    public List<Check> listed() {
        return checks.stream()
                .filter(check -> !check.rule().code().endsWith(".minutes") || check.state() != Check.State.DONE)
                .toList();
    }

    public Optional<Agreement.Voice> own() {
        return round.voices().stream()
                .filter(voice -> voice.person().equals(person))
                .findFirst();
    }

    public long agreed() {
        return round.voices().stream()
                .filter(voice -> Boolean.TRUE.equals(voice.agrees()))
                .count();
    }

    /** The one red button: send, announce, announce again, or open. */
    public String nextStep() {
        if (meeting.state() == MeetingState.PUBLISHED && !meeting.ahead()) {
            return today ? "OPEN" : "WAIT";
        }
        boolean sent = meeting.agendaVersion() > meeting.announcedVersion() && !meeting.agendaChanged();
        if (!sent) {
            return "ASK";
        }
        return round.reached() && publishes ? "PUBLISH" : "ANSWERS";
    }

    @Override
    public String template() {
        return "meetings/prepare";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
