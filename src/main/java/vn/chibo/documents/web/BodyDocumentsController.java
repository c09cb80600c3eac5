package vn.chibo.documents.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.documents.BodyDocuments;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.IssueForBody;
import vn.chibo.organisations.BodyId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** What a steering committee has issued, and issuing in its name. */
@Controller
class BodyDocumentsController {
    private final BodyDocuments documents;
    private final IssueForBody issue;

    BodyDocumentsController(BodyDocuments documents, IssueForBody issue) {
        this.documents = documents;
        this.issue = issue;
    }

    @GetMapping("/bodies/{id}/documents")
    BodyDocumentsPage show(Actor actor, @PathVariable BodyId id) {
        return new BodyDocumentsPage(documents.of(actor, id), BodyDocumentForm.fresh(), FormErrors.none());
    }

    @PostMapping("/bodies/{id}/documents")
    Object issue(
            Actor actor, @PathVariable BodyId id, @ModelAttribute BodyDocumentForm form, RedirectAttributes redirect) {
        try {
            issue.issue(actor, id, new DocumentId(UUID.fromString(form.document())), form.draft());
            Flash.say(redirect, "documents.flash.issued");
            return "redirect:/bodies/" + id.value() + "/documents";
        } catch (RuleViolation violation) {
            return new BodyDocumentsPage(documents.of(actor, id), form, FormErrors.of(violation));
        }
    }
}
