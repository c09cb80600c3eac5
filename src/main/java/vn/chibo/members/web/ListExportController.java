package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Attachment;
import vn.chibo.ui.Flash;
import vn.chibo.work.Jobs;

/** The register's list as a file: at once while it is short, in the background when it is long. */
@Controller
class ListExportController {
    private final ListRows list;
    private final MembersExport export;
    private final Jobs jobs;

    ListExportController(ListRows list, MembersExport export, Jobs jobs) {
        this.list = list;
        this.export = export;
        this.jobs = jobs;
    }

    @GetMapping("/members/list.xlsx")
    Object xlsx(
            Actor actor, @RequestParam MultiValueMap<String, String> asked, Locale locale, RedirectAttributes redirect)
            throws IOException {
        return atOnce(actor, asked, TableFile.Format.XLSX, locale, redirect);
    }

    @GetMapping("/members/list.csv")
    Object csv(
            Actor actor, @RequestParam MultiValueMap<String, String> asked, Locale locale, RedirectAttributes redirect)
            throws IOException {
        return atOnce(actor, asked, TableFile.Format.CSV, locale, redirect);
    }

    private Object atOnce(
            Actor actor,
            MultiValueMap<String, String> asked,
            TableFile.Format format,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        MemberFilter filter = filter(actor, asked);
        if (list.count(actor, filter) > Lines.COUNTED) {
            Flash.say(redirect, "members.export.long", Lines.COUNTED);
            return "redirect:" + filter.closing();
        }
        var out = new ByteArrayOutputStream();
        export.write(actor, filter, asked(filter, format, locale), out, written -> {});
        return Attachment.of(export.fileName(format), MediaType.parseMediaType(format.mediaType), out.toByteArray());
    }

    @PostMapping("/members/exports")
    String inBackground(
            Actor actor,
            @RequestParam TableFile.Format format,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale,
            RedirectAttributes redirect) {
        MemberFilter filter = filter(actor, asked);
        try {
            jobs.start(actor, export, asked(filter, format, locale), export.fileName(format));
        } catch (RuleViolation tooMany) {
            Flash.say(redirect, tooMany.key(), tooMany.arguments());
            return "redirect:/work";
        }
        Flash.say(redirect, "members.export.begun");
        return "redirect:/work";
    }

    private static MemberFilter filter(Actor actor, MultiValueMap<String, String> asked) {
        return MemberFilter.of(asked, actor.can(Permission.OPEN_MEMBER_FILE));
    }

    private static MembersExport.Asked asked(MemberFilter filter, TableFile.Format format, Locale locale) {
        return new MembersExport.Asked(filter.query(), format, locale.getLanguage());
    }
}
