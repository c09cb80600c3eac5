package vn.chibo.admissions.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.RecordPaper;
import vn.chibo.shared.Actor;

/** One case, its forms and its papers. */
@Controller
class CaseController {
    private final CasePages pages;
    private final CaseForms forms;
    private final RecordPaper papers;
    private final CaseActions actions;

    CaseController(CasePages pages, CaseForms forms, RecordPaper papers, CaseActions actions) {
        this.pages = pages;
        this.forms = forms;
        this.papers = papers;
        this.actions = actions;
    }

    @GetMapping("/admissions/{id}")
    CasePage show(Actor actor, @PathVariable CaseId id) {
        return pages.page(actor, id);
    }

    @GetMapping("/admissions/{id}/forms/{form}")
    ResponseEntity<byte[]> form(Actor actor, @PathVariable CaseId id, @PathVariable String form) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mau-" + form.replaceAll("[^0-9A-Z_]", "") + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(forms.pdf(actor, id, form));
    }

    @PostMapping("/admissions/{id}/papers")
    Object paper(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return actions.doing(
                actor,
                id,
                typed,
                redirect,
                "admissions.flash.recorded",
                () -> papers.record(actor, id, TypedPaper.read(typed)));
    }

    @PostMapping("/admissions/{id}/papers/{paper}/withdrawal")
    Object withdraw(Actor actor, @PathVariable CaseId id, @PathVariable UUID paper, RedirectAttributes redirect) {
        return actions.doing(
                actor, id, Map.of(), redirect, "admissions.flash.withdrawn", () -> papers.withdraw(actor, id, paper));
    }
}
