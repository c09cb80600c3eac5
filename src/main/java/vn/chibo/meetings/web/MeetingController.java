package vn.chibo.meetings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.AnswerNotice;
import vn.chibo.meetings.FollowNewRules;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.RecordAnswer;
import vn.chibo.meetings.SeeNotice;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.Page;

/** One session: its page, its sheet on paper, a member's answer to the notice. */
@Controller
class MeetingController {
    private final MeetingPages pages;
    private final SeeNotice see;
    private final AnswerNotice answer;
    private final RecordAnswer record;
    private final FollowNewRules rules;

    MeetingController(
            MeetingPages pages, SeeNotice see, AnswerNotice answer, RecordAnswer record, FollowNewRules rules) {
        this.rules = rules;
        this.pages = pages;
        this.see = see;
        this.record = record;
        this.answer = answer;
    }

    @GetMapping("/meetings/{id}")
    Page show(Actor actor, @PathVariable MeetingId id) {
        see.see(actor, id);
        return pages.show(actor, id);
    }

    @GetMapping("/meetings/{id}/agenda")
    SheetPage sheet(Actor actor, @PathVariable MeetingId id) {
        return pages.sheet(actor, id);
    }

    /** @param attends "no" asks to be excused; anything else says yes */
    @PostMapping("/meetings/{id}/answer")
    Object answer(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String attends,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            if (attends.equals("no")) {
                answer.excuse(actor, id, reason);
                Flash.say(redirect, "meetings.flash.excused");
            } else {
                answer.attend(actor, id);
                Flash.say(redirect, "meetings.flash.attends");
            }
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, reason);
        }
    }

    /** From the rules of its announcement to those of today. */
    @PostMapping("/meetings/{id}/newer-rules")
    Object followNewRules(Actor actor, @PathVariable MeetingId id, RedirectAttributes redirect) {
        try {
            rules.follow(actor, id);
            Flash.say(redirect, "meetings.flash.rules");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, "");
        }
    }

    /** A comrade answered by phone; {@code attends} as above. */
    @PostMapping("/meetings/{id}/recorded-answer")
    Object record(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String comrade,
            @RequestParam(defaultValue = "") String attends,
            @RequestParam(defaultValue = "") String toldReason,
            RedirectAttributes redirect) {
        try {
            if (attends.equals("no")) {
                record.excuse(actor, id, Typed.member(comrade), toldReason);
            } else {
                record.attend(actor, id, Typed.member(comrade));
            }
            Flash.say(redirect, "meetings.flash.recorded");
            return "redirect:/meetings/" + id.value() + "#answers";
        } catch (RuleViolation violation) {
            return pages.recordingRefused(actor, id, violation, comrade, toldReason);
        }
    }
}
