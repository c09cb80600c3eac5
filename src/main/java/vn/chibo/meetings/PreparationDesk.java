package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/** What the coming session asks of a person: to draft, send, agree, announce, hand in a paper, say whether (s)he comes. */
@ReadModel
class PreparationDesk implements Desk {
    private final MeetingViews meetings;
    private final Agreement agreement;
    private final AnswerSheet answers;
    private final OwnPapers papers;
    private final Rulebook rulebook;
    private final Clock clock;

    PreparationDesk(
            MeetingViews meetings,
            Agreement agreement,
            AnswerSheet answers,
            OwnPapers papers,
            Rulebook rulebook,
            Clock clock) {
        this.meetings = meetings;
        this.agreement = agreement;
        this.answers = answers;
        this.papers = papers;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (actor.unit() == null || actor.person() == null || !actor.can(Permission.TAKE_PART)) {
            return List.of();
        }
        List<MeetingView> ahead = meetings.of(actor, actor.requiredUnit()).stream()
                .filter(meeting -> meeting.state().inPreparation())
                .toList();
        List<Waiting> waiting = new ArrayList<>();
        if (ahead.isEmpty() && actor.can(Permission.PUBLISH_MEETING)) {
            waiting.add(Waiting.of("meetings.desk.draft", "/meetings", null, Waiting.Tone.INFO));
        }
        for (MeetingView meeting : ahead) {
            if (actor.can(Permission.PREPARE_MEETING)) {
                waiting.addAll(preparing(actor, meeting));
            }
            waiting.addAll(taking(actor, meeting));
        }
        return waiting;
    }

    private List<Waiting> preparing(Actor actor, MeetingView meeting) {
        Agreement.Round round = agreement.of(actor, meeting.id());
        boolean sent = meeting.agendaVersion() > meeting.announcedVersion() && !meeting.agendaChanged();
        boolean mine = sent
                && round.voices().stream()
                        .anyMatch(voice -> voice.person().equals(actor.person()) && voice.agrees() == null);
        if (mine) {
            return List.of(line("meetings.desk.agree", meeting, noticeDay(meeting)));
        }
        if (!actor.can(Permission.PUBLISH_MEETING)) {
            return List.of();
        }
        if (meeting.state() == MeetingState.DRAFT) {
            return List.of(line("meetings.desk.unsent", meeting, noticeDay(meeting)));
        }
        if (sent && round.reached()) {
            return List.of(line("meetings.desk.publish", meeting, noticeDay(meeting)));
        }
        return sent && !round.comments().isEmpty()
                ? List.of(line("meetings.desk.comment", meeting, noticeDay(meeting)))
                : List.of();
    }

    private List<Waiting> taking(Actor actor, MeetingView meeting) {
        List<Waiting> waiting = new ArrayList<>();
        if (meeting.state() == MeetingState.PUBLISHED) {
            answers.own(actor, meeting.id())
                    .filter(line -> line.answer() == null)
                    .ifPresent(line -> waiting.add(line("meetings.desk.answer", meeting, meeting.day())));
        }
        for (OwnPapers.Missing paper : papers.missing(actor, meeting.id())) {
            String key = paper.reminded() ? "meetings.desk.paper-reminded" : "meetings.desk.paper";
            waiting.add(Waiting.of(
                            key,
                            address(meeting) + "/items/" + paper.item() + "/paper",
                            paperDay(meeting),
                            tone(paperDay(meeting)),
                            meeting.period().getMonthValue())
                    .with(paper.title()));
        }
        return waiting;
    }

    private Waiting line(String key, MeetingView meeting, LocalDate due) {
        return Waiting.of(
                key, address(meeting), due, tone(due), meeting.period().getMonthValue());
    }

    /** The last day on which the notice still comes early enough. */
    private LocalDate noticeDay(MeetingView meeting) {
        return before(meeting, "meeting.notice.days");
    }

    private LocalDate paperDay(MeetingView meeting) {
        return before(meeting, "meeting.papers.days");
    }

    private LocalDate before(MeetingView meeting, String rule) {
        int days = rulebook.find(rule, meeting.unitPath(), meeting.rulesDay())
                .map(found -> found.number("min"))
                .orElse(0);
        return meeting.day().minusDays(days);
    }

    private Waiting.Tone tone(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        return due.isBefore(today)
                ? Waiting.Tone.LATE
                : due.isBefore(today.plusDays(7)) ? Waiting.Tone.SOON : Waiting.Tone.NEW;
    }

    private static String address(MeetingView meeting) {
        return "/meetings/" + meeting.id().value();
    }
}
