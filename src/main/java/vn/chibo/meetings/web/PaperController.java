package vn.chibo.meetings.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.meetings.PaperText;
import vn.chibo.meetings.RemindPreparer;
import vn.chibo.meetings.SubmitPaper;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.TemporaryFile;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The written paper of an item, and the reminder for it. */
@Controller
class PaperController {
    private final MeetingViews meetings;
    private final PaperText papers;
    private final SubmitPaper submit;
    private final RemindPreparer remind;

    PaperController(MeetingViews meetings, PaperText papers, SubmitPaper submit, RemindPreparer remind) {
        this.meetings = meetings;
        this.papers = papers;
        this.submit = submit;
        this.remind = remind;
    }

    @GetMapping("/meetings/{id}/items/{item}/paper")
    PaperPage show(Actor actor, @PathVariable MeetingId id, @PathVariable AgendaItemId item) {
        PaperText.Paper paper = papers.of(actor, id, item);
        return page(actor, id, item, paper.text(), FormErrors.none());
    }

    @PostMapping("/meetings/{id}/items/{item}/paper")
    Object submit(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect) {
        try {
            if (file == null || file.isEmpty()) {
                submit.text(actor, id, item, text);
            } else {
                handIn(actor, id, item, file);
            }
            Flash.say(redirect, "meetings.flash.paper");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return page(actor, id, item, text, FormErrors.of(violation));
        }
    }

    @PostMapping("/meetings/{id}/items/{item}/reminder")
    String remind(
            Actor actor, @PathVariable MeetingId id, @PathVariable AgendaItemId item, RedirectAttributes redirect) {
        remind.remind(actor, id, item);
        Flash.say(redirect, "meetings.flash.reminded");
        return "redirect:/meetings/" + id.value();
    }

    /** The guard reads a file from disk; it lives there no longer than the check. */
    private void handIn(Actor actor, MeetingId id, AgendaItemId item, MultipartFile file) {
        try {
            Path kept = TemporaryFile.create(".upload");
            try {
                file.transferTo(kept);
                submit.file(actor, id, item, Typed.text(file.getOriginalFilename()), kept);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException broken) {
            throw RuleViolation.at("file", "documents.upload.broken");
        }
    }

    private PaperPage page(Actor actor, MeetingId id, AgendaItemId item, String text, FormErrors errors) {
        PaperText.Paper paper = papers.of(actor, id, item);
        MeetingView meeting = meetings.required(actor, id);
        boolean mayWrite = meeting.state().inPreparation()
                && (meetings.prepares(actor, meeting.unit())
                        || actor.requiredPerson().equals(paper.preparer()));
        return new PaperPage(meeting, item.value(), paper, mayWrite, text, errors);
    }
}
