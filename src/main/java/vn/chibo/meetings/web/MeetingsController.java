package vn.chibo.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.DraftAgenda;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The sessions of the cell one acts for; one click drafts the next. */
@Controller
class MeetingsController {
    private final MeetingViews meetings;
    private final DraftAgenda draft;
    private final Clock clock;

    MeetingsController(MeetingViews meetings, DraftAgenda draft, Clock clock) {
        this.meetings = meetings;
        this.draft = draft;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    MeetingsPage list(Actor actor) {
        return page(actor, FormErrors.none());
    }

    @PostMapping("/meetings")
    Object draft(Actor actor, RedirectAttributes redirect) {
        try {
            MeetingId meeting = draft.draft(actor, actor.requiredUnit());
            Flash.say(redirect, "meetings.flash.drafted");
            return "redirect:/meetings/" + meeting.value();
        } catch (RuleViolation violation) {
            return page(actor, FormErrors.of(violation));
        }
    }

    private MeetingsPage page(Actor actor, FormErrors errors) {
        return new MeetingsPage(
                meetings.of(actor, actor.requiredUnit()),
                meetings.prepares(actor, actor.requiredUnit()),
                LocalDate.now(clock),
                errors);
    }
}
