package vn.chibo.meetings.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.CitedRules;
import vn.chibo.meetings.ConclusionId;
import vn.chibo.meetings.CorrectConclusion;
import vn.chibo.meetings.Fields;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Minutes to read and print, the roll on paper, and corrections after the sealing. */
@Controller
class MinutesController {
    private final ReadProceedings proceedings;
    private final CitedRules cited;
    private final CorrectConclusion correct;

    MinutesController(ReadProceedings proceedings, CitedRules cited, CorrectConclusion correct) {
        this.proceedings = proceedings;
        this.cited = cited;
        this.correct = correct;
    }

    @GetMapping("/meetings/{id}/minutes")
    MinutesPage minutes(Actor actor, @PathVariable MeetingId id) {
        return page(actor, id, LiveTyped.NOTHING);
    }

    @GetMapping("/meetings/{id}/roster")
    RosterSheet roster(Actor actor, @PathVariable MeetingId id) {
        return new RosterSheet(proceedings.of(actor, id));
    }

    @PostMapping("/conclusions/{id}/errata")
    Object correct(
            Actor actor,
            @PathVariable ConclusionId id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        MeetingId meeting = correct.meetingOf(actor, id);
        try {
            correct.correct(actor, id, row(sent), new Fields(new HashMap<>(sent)));
            Flash.say(redirect, "meetings.erratum.done");
            return "redirect:/meetings/" + meeting.value() + "/minutes#c-" + id.value();
        } catch (RuleViolation violation) {
            var typed = new LiveTyped(id.value().toString(), sent, FormErrors.of(violation));
            return page(actor, meeting, typed);
        }
    }

    private MinutesPage page(Actor actor, MeetingId id, LiveTyped typed) {
        return new MinutesPage(proceedings.of(actor, id), proceedings.rights(actor, id), cited.of(actor, id), typed);
    }

    private static UUID row(Map<String, String> sent) {
        try {
            return UUID.fromString(sent.getOrDefault("row", ""));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
