package vn.chibo.meetings.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.Programmes;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.ui.FormErrors;

/** The page of the draft plan, with the form of a new line or of one that stands there. */
@Component
class PlanPages {
    private final MeetingViews meetings;
    private final Programmes programmes;
    private final Options options;
    private final Rulebook rulebook;

    PlanPages(MeetingViews meetings, Programmes programmes, Options options, Rulebook rulebook) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.options = options;
        this.rulebook = rulebook;
    }

    PlanPage fresh(Actor actor, MeetingId id) {
        MeetingView meeting = meetings.preparing(actor, id);
        var form = new PlanForm("", "", meeting.period().atEndOfMonth().toString(), "", "");
        return page(actor, meeting, null, form, FormErrors.none(), false);
    }

    PlanPage standing(Actor actor, MeetingId id, UUID line) {
        MeetingView meeting = meetings.preparing(actor, id);
        return page(actor, meeting, line, form(line(actor, id, line)), FormErrors.none(), false);
    }

    PlanPage refused(Actor actor, MeetingId id, @Nullable UUID line, PlanForm typed, FormErrors errors) {
        return page(actor, meetings.preparing(actor, id), line, typed, errors, false);
    }

    PlanPage overtaken(Actor actor, MeetingId id, @Nullable UUID line, PlanForm typed) {
        String current = line == null ? "" : form(line(actor, id, line)).version();
        var kept = new PlanForm(typed.title(), typed.owner(), typed.dueOn(), typed.target(), current);
        return page(actor, meetings.preparing(actor, id), line, kept, FormErrors.none(), true);
    }

    private Programme.PlanLine line(Actor actor, MeetingId id, UUID line) {
        return lines(actor, id).stream()
                .filter(found -> found.id().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Programme.PlanLine> lines(Actor actor, MeetingId id) {
        return programmes.asItStands(actor, id).plan();
    }

    private static PlanForm form(Programme.PlanLine line) {
        return new PlanForm(
                line.title(),
                line.ownerId() == null ? "" : line.ownerId().toString(),
                line.dueOn() == null ? "" : line.dueOn().toString(),
                line.target(),
                String.valueOf(line.version()));
    }

    private PlanPage page(
            Actor actor,
            MeetingView meeting,
            @Nullable UUID editing,
            PlanForm form,
            FormErrors errors,
            boolean changed) {
        return new PlanPage(
                meeting,
                lines(actor, meeting.id()),
                editing,
                form,
                options.comrades(actor, meeting.unit(), meeting.day()),
                rulebook.inForce("assignment.circumstances", meeting.unitPath(), meeting.rulesDay()),
                errors,
                changed);
    }
}
