package vn.chibo.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.DraftAgenda;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
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

    /** @param period the month asked for, whose session is opened when there is one; without it the first month free */
    @PostMapping("/meetings")
    Object draft(Actor actor, @RequestParam(required = false) @Nullable YearMonth period, RedirectAttributes redirect) {
        UnitId cell = actor.requiredUnit();
        try {
            Optional<MeetingId> there = period == null ? Optional.empty() : draft.drafted(actor, cell, period);
            if (there.isPresent()) {
                return "redirect:/meetings/" + there.get().value();
            }
            MeetingId meeting = period == null ? draft.draft(actor, cell) : draft.draft(actor, cell, period);
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
