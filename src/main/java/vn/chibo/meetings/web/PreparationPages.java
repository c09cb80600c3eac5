package vn.chibo.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.Agreement;
import vn.chibo.meetings.AnswerSheet;
import vn.chibo.meetings.Checks;
import vn.chibo.meetings.ItemNotes;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.NewerRules;
import vn.chibo.meetings.Programmes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/** Gathers what the preparation page shows. */
@Component
class PreparationPages {
    private final Programmes programmes;
    private final ItemNotes notes;
    private final Checks checks;
    private final NewerRules newer;
    private final Agreement agreement;
    private final AnswerSheet answers;
    private final RecordForms records;
    private final Clock clock;

    PreparationPages(
            Programmes programmes,
            ItemNotes notes,
            Checks checks,
            NewerRules newer,
            Agreement agreement,
            AnswerSheet answers,
            RecordForms records,
            Clock clock) {
        this.programmes = programmes;
        this.notes = notes;
        this.checks = checks;
        this.newer = newer;
        this.agreement = agreement;
        this.answers = answers;
        this.records = records;
        this.clock = clock;
    }

    PreparationPage page(Actor actor, MeetingView meeting, Refusal refusal) {
        MeetingId id = meeting.id();
        return new PreparationPage(
                meeting,
                programmes.asItStands(actor, id),
                notes.of(actor, id),
                checks.of(actor, id),
                checks.logistics(actor, id),
                newer.of(actor, meeting),
                agreement.of(actor, id),
                records.of(actor, meeting, refusal),
                answers.own(actor, id),
                actor.person(),
                actor.can(Permission.PUBLISH_MEETING),
                meeting.startsAt() != null && meeting.day().equals(LocalDate.now(clock)),
                refusal.errors(),
                refusal.typed());
    }
}
