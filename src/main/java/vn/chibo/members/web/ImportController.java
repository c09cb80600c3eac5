package vn.chibo.members.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.CheckImport;
import vn.chibo.members.DropImport;
import vn.chibo.members.ImportId;
import vn.chibo.members.MendImportRow;
import vn.chibo.members.WriteImport;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Members from a file: upload, look at what the check found, correct, import or drop. */
@Controller
class ImportController {
    private final ImportQueries imports;
    private final CheckImport check;
    private final MendImportRow mend;
    private final WriteImport write;
    private final DropImport drop;

    ImportController(ImportQueries imports, CheckImport check, MendImportRow mend, WriteImport write, DropImport drop) {
        this.imports = imports;
        this.check = check;
        this.mend = mend;
        this.write = write;
        this.drop = drop;
    }

    @GetMapping("/members/imports/new")
    UploadPage form(Actor actor) {
        return upload(actor, "", FormErrors.none());
    }

    @PostMapping("/members/imports")
    Object check(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String unit)
            throws IOException {
        UnitId cell = unit.isEmpty() ? actor.requiredUnit() : Ids.unit(unit);
        try {
            byte[] content = file == null ? new byte[0] : file.getBytes();
            String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return "redirect:/members/imports/"
                    + check.check(actor, cell, name, content).value();
        } catch (RuleViolation violation) {
            return upload(actor, unit, FormErrors.of(violation));
        }
    }

    @GetMapping("/members/imports/{id}")
    ImportPage show(
            Actor actor,
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") String page) {
        return imports.page(actor, id, outcome, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    @GetMapping("/members/imports/{id}/rows/{row}")
    ImportRowPage row(Actor actor, @PathVariable ImportId id, @PathVariable int row) {
        return imports.row(actor, id, row);
    }

    @PostMapping("/members/imports/{id}/rows/{row}")
    Object mend(Actor actor, @PathVariable ImportId id, @PathVariable int row, @RequestParam Map<String, String> form) {
        try {
            mend.mend(actor, id, row, Typed.of(form).values());
            return "redirect:/members/imports/" + id.value() + "#row-" + row;
        } catch (RuleViolation violation) {
            return refused(actor, id, violation);
        }
    }

    @PostMapping("/members/imports/{id}/entry")
    Object write(
            Actor actor,
            @PathVariable ImportId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        try {
            write.write(actor, id, "sound".equals(form.get("rows")));
            Flash.say(redirect, "members.import.done");
            return "redirect:/members/imports/" + id.value();
        } catch (RuleViolation violation) {
            return refused(actor, id, violation);
        }
    }

    @PostMapping("/members/imports/{id}/removal")
    String drop(Actor actor, @PathVariable ImportId id, RedirectAttributes redirect) {
        drop.drop(actor, id);
        Flash.say(redirect, "members.import.dropped");
        return "redirect:/members/imports/new";
    }

    private ImportPage refused(Actor actor, ImportId id, RuleViolation violation) {
        ImportPage page = imports.page(actor, id, "", 1);
        return new ImportPage(page.file(), page.counts(), page.outcome(), page.page(), page.rows(), violation);
    }

    private UploadPage upload(Actor actor, String unit, FormErrors errors) {
        return new UploadPage(imports.cells(actor), unit, imports.waiting(actor), errors);
    }
}
