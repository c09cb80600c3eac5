package vn.chibo.meetings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.AskToSpeak;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.Speaking;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** A comrade asks to speak from the own phone. */
@Controller
class SpeakingController {
    private final AskToSpeak ask;
    private final MeetingPages pages;

    SpeakingController(AskToSpeak ask, MeetingPages pages) {
        this.ask = ask;
        this.pages = pages;
    }

    @PostMapping("/meetings/{id}/speaking")
    Object ask(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String state,
            RedirectAttributes redirect) {
        try {
            ask.oneself(actor, id, item, state);
            Flash.say(
                    redirect,
                    state.equals(Speaking.ASKED.name()) ? "meetings.speaker.noted" : "meetings.speaker.taken-back");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, "");
        }
    }
}
