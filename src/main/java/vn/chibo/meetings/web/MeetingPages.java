package vn.chibo.meetings.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.Announcements;
import vn.chibo.meetings.AnswerSheet;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.meetings.NewerRules;
import vn.chibo.meetings.Programmes;
import vn.chibo.meetings.SpeakingList;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Page;

/** The page of one session, for those who prepare it and for its members, fresh or after a refusal. */
@Component
class MeetingPages {
    private final MeetingViews meetings;
    private final Announcements announcements;
    private final Programmes programmes;
    private final AnswerSheet answers;
    private final SpeakingList speaking;
    private final RecordForms records;
    private final PreparationPages preparation;
    private final NewerRules newer;
    private final Rulebook rulebook;

    MeetingPages(
            MeetingViews meetings,
            Announcements announcements,
            Programmes programmes,
            AnswerSheet answers,
            SpeakingList speaking,
            RecordForms records,
            PreparationPages preparation,
            NewerRules newer,
            Rulebook rulebook) {
        this.meetings = meetings;
        this.announcements = announcements;
        this.programmes = programmes;
        this.answers = answers;
        this.speaking = speaking;
        this.records = records;
        this.preparation = preparation;
        this.newer = newer;
        this.rulebook = rulebook;
    }

    Page show(Actor actor, MeetingId id) {
        return page(actor, id, Refusal.NONE);
    }

    /** @param typed what stood in the refused field */
    Page refused(Actor actor, MeetingId id, RuleViolation violation, String typed) {
        return page(actor, id, Refusal.of(violation, typed));
    }

    Page recordingRefused(Actor actor, MeetingId id, RuleViolation violation, String comrade, String reason) {
        return page(actor, id, Refusal.recording(violation, comrade, reason));
    }

    private Page page(Actor actor, MeetingId id, Refusal refusal) {
        MeetingView meeting = meetings.required(actor, id);
        return meeting.state().inPreparation() && meetings.prepares(actor, meeting.unit())
                ? preparation.page(actor, meeting, refusal)
                : notice(actor, meeting, refusal);
    }

    private NoticePage notice(Actor actor, MeetingView meeting, Refusal refusal) {
        Optional<SpeakingList.Floor> floor = speaking.floor(actor, meeting.id());
        return new NoticePage(
                meeting,
                announcements.latest(actor, meeting.id()).orElse(null),
                answers.own(actor, meeting.id()),
                floor.orElse(null),
                floor.map(on -> speaking.of(actor, new AgendaItemId(on.item()))).orElse(List.of()),
                records.of(actor, meeting, refusal),
                order(meeting),
                newer.of(actor, meeting),
                refusal.errors(),
                refusal.typed());
    }

    SheetPage sheet(Actor actor, MeetingId id) {
        MeetingView meeting = meetings.required(actor, id);
        return announcements
                .latest(actor, id)
                .map(out -> new SheetPage(meeting, out.programme(), true, order(meeting)))
                .orElseGet(() -> new SheetPage(meeting, programmes.asItStands(actor, id), false, order(meeting)));
    }

    private List<Rule> order(MeetingView meeting) {
        return Stream.of("meeting.order", "meeting.principles")
                .map(code -> rulebook.find(code, meeting.unitPath(), meeting.rulesDay()))
                .flatMap(Optional::stream)
                .toList();
    }
}
