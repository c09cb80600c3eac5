package vn.chibo.meetings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.AnswerCommittee;
import vn.chibo.meetings.AskCommittee;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.PublishAgenda;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** The way of a programme from the drafter over the committee to the members. */
@Controller
class AnnouncementController {
    private final MeetingPages pages;
    private final AskCommittee ask;
    private final AnswerCommittee answer;
    private final PublishAgenda publish;

    AnnouncementController(MeetingPages pages, AskCommittee ask, AnswerCommittee answer, PublishAgenda publish) {
        this.pages = pages;
        this.ask = ask;
        this.answer = answer;
        this.publish = publish;
    }

    @PostMapping("/meetings/{id}/committee-round")
    Object ask(Actor actor, @PathVariable MeetingId id, RedirectAttributes redirect) {
        try {
            ask.ask(actor, id);
            Flash.say(redirect, "meetings.flash.asked");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, "");
        }
    }

    /** @param agrees "no" comments; "yes" agrees, with or without a comment */
    @PostMapping("/meetings/{id}/committee-answer")
    Object answer(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String agrees,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        try {
            answer.answer(actor, id, Typed.version(round), agrees.equals("yes"), comment);
            Flash.say(redirect, agrees.equals("yes") ? "meetings.flash.agreed" : "meetings.flash.commented");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, comment);
        }
    }

    /** @param superior "yes" tells the superior committee as well */
    @PostMapping("/meetings/{id}/publication")
    Object publish(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String superior,
            RedirectAttributes redirect) {
        try {
            int version = publish.publish(actor, id, reason, superior.equals("yes"));
            Flash.say(redirect, "meetings.flash.published", version);
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, reason);
        }
    }
}
