package vn.chibo.meetings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.CloseMeeting;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingState;
import vn.chibo.meetings.OpenMeeting;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Opens a meeting, leads through it and closes it; all of it works as plain pages. */
@Controller
class LiveController {
    private final LivePages pages;
    private final OpenMeeting open;
    private final CloseMeeting close;

    LiveController(LivePages pages, OpenMeeting open, CloseMeeting close) {
        this.pages = pages;
        this.open = open;
        this.close = close;
    }

    @GetMapping("/meetings/{id}/live")
    Object item(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String speaker) {
        return section(actor, id, LiveSection.ITEM, item, LiveTyped.opinionBy(speaker));
    }

    @GetMapping("/meetings/{id}/live/attendance")
    Object attendance(Actor actor, @PathVariable MeetingId id) {
        return section(actor, id, LiveSection.ATTENDANCE, "");
    }

    @GetMapping("/meetings/{id}/live/vote")
    Object vote(Actor actor, @PathVariable MeetingId id, @RequestParam(defaultValue = "") String item) {
        return section(actor, id, LiveSection.VOTE, item);
    }

    @GetMapping("/meetings/{id}/live/ending")
    Object ending(Actor actor, @PathVariable MeetingId id) {
        return section(actor, id, LiveSection.ENDING, "");
    }

    @PostMapping("/meetings/{id}/opening")
    String open(Actor actor, @PathVariable MeetingId id, RedirectAttributes redirect) {
        open.open(actor, id);
        Flash.say(redirect, "meetings.live.opened");
        return "redirect:/meetings/" + id.value() + "/live/attendance";
    }

    @PostMapping("/meetings/{id}/closure")
    Object close(Actor actor, @PathVariable MeetingId id, RedirectAttributes redirect) {
        try {
            close.close(actor, id);
            Flash.say(redirect, "meetings.live.closed");
            return "redirect:/meetings/" + id.value() + "/minutes";
        } catch (RuleViolation violation) {
            var typed = new LiveTyped("closure", java.util.Map.of(), FormErrors.of(violation));
            return pages.show(actor, id, LiveSection.ENDING, "", typed);
        }
    }

    private Object section(Actor actor, MeetingId id, LiveSection section, String item) {
        return section(actor, id, section, item, LiveTyped.NOTHING);
    }

    private Object section(Actor actor, MeetingId id, LiveSection section, String item, LiveTyped typed) {
        LivePage page = pages.show(actor, id, section, item, typed);
        return page.notes().head().state() == MeetingState.CLOSED
                ? "redirect:/meetings/" + id.value() + "/minutes"
                : page;
    }
}
