package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.ImportId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Attachment;
import vn.chibo.ui.Flash;
import vn.chibo.work.Jobs;

/** What the check of a file found, as a sheet: at once while it is short, in the background when it is long. */
@Controller
class FindingsController {
    private final ImportQueries imports;
    private final FindingsExport export;
    private final Jobs jobs;

    FindingsController(ImportQueries imports, FindingsExport export, Jobs jobs) {
        this.imports = imports;
        this.export = export;
        this.jobs = jobs;
    }

    @GetMapping("/members/imports/{id}/findings.xlsx")
    Object atOnce(Actor actor, @PathVariable ImportId id, Locale locale, RedirectAttributes redirect)
            throws IOException {
        ImportPage page = imports.page(actor, id, "", 1);
        if (!page.file().open() || page.longFindings()) {
            Flash.say(redirect, page.file().open() ? "members.findings.long" : "members.import.finished");
            return "redirect:" + page.file().address();
        }
        var out = new ByteArrayOutputStream();
        export.write(actor, asked(id, locale), out, row -> {});
        return Attachment.sheet(FindingsExport.FILE, out.toByteArray());
    }

    @PostMapping("/members/imports/{id}/findings")
    String inBackground(Actor actor, @PathVariable ImportId id, Locale locale, RedirectAttributes redirect) {
        ImportPage page = imports.page(actor, id, "", 1);
        try {
            jobs.start(actor, export, asked(id, locale), page.file().name());
            Flash.say(redirect, "members.findings.begun");
        } catch (RuleViolation tooMany) {
            Flash.say(redirect, tooMany.key(), tooMany.arguments());
        }
        return "redirect:/work";
    }

    private static FindingsExport.Asked asked(ImportId id, Locale locale) {
        return new FindingsExport.Asked(id.value(), locale.getLanguage());
    }
}
