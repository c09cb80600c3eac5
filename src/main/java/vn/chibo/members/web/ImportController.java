package vn.chibo.members.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.CarryImport;
import vn.chibo.members.CheckImport;
import vn.chibo.members.DropImport;
import vn.chibo.members.ImportId;
import vn.chibo.members.MendImportRow;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.TemporaryFile;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Members from a file: upload, look at what the check found, correct, import or drop. */
@Controller
class ImportController {
    private final ImportQueries imports;
    private final CheckImport check;
    private final MendImportRow mend;
    private final CarryImport carry;
    private final DropImport drop;

    ImportController(ImportQueries imports, CheckImport check, MendImportRow mend, CarryImport carry, DropImport drop) {
        this.imports = imports;
        this.check = check;
        this.mend = mend;
        this.carry = carry;
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
        Path content = TemporaryFile.create(".upload");
        try {
            String name = "";
            if (file != null && !file.isEmpty()) {
                name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                file.transferTo(content);
            }
            ImportId id = check.check(actor, cell, name, content);
            return "redirect:/members/imports/" + id.value();
        } catch (RuleViolation violation) {
            return upload(actor, unit, FormErrors.of(violation));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @GetMapping("/members/imports/{id}")
    Object show(
            Actor actor,
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") String page) {
        ImportPage shown = imports.page(actor, id, outcome, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
        return shown.file().state().equals("COLUMNS") ? "redirect:/members/imports/" + id.value() + "/columns" : shown;
    }

    @GetMapping("/members/imports/{id}/columns")
    ImportColumnsPage columns(Actor actor, @PathVariable ImportId id) {
        return imports.columns(actor, id);
    }

    @PostMapping("/members/imports/{id}/columns")
    Object name(Actor actor, @PathVariable ImportId id, @RequestParam MultiValueMap<String, String> form) {
        ImportColumnsPage page = imports.columns(actor, id);
        List<String> chosen = new ArrayList<>();
        for (int at = 0; at < page.columns().columns().size(); at++) {
            chosen.add(Optional.ofNullable(form.getFirst("column-" + at)).orElse(page.value(at)));
        }
        try {
            check.name(actor, id, chosen);
            return "redirect:/members/imports/" + id.value();
        } catch (RuleViolation violation) {
            return page.refused(chosen, violation);
        }
    }

    @PostMapping("/members/imports/{id}/continuation")
    Object goOn(Actor actor, @PathVariable ImportId id) {
        try {
            carry.goOn(actor, id);
            return "redirect:/members/imports/" + id.value();
        } catch (RuleViolation violation) {
            return refused(actor, id, violation);
        }
    }

    @PostMapping("/members/imports/{id}/stop")
    Object stop(Actor actor, @PathVariable ImportId id, RedirectAttributes redirect) {
        try {
            carry.stop(actor, id);
            Flash.say(redirect, "members.import.stopped");
            return "redirect:/members/imports/" + id.value();
        } catch (RuleViolation violation) {
            return refused(actor, id, violation);
        }
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
            boolean done = carry.write(actor, id, "sound".equals(form.get("rows")));
            Flash.say(redirect, done ? "members.import.done" : "members.import.begun");
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
        return imports.page(actor, id, "", 1).refused(violation);
    }

    private UploadPage upload(Actor actor, String unit, FormErrors errors) {
        return new UploadPage(imports.cells(actor), unit, imports.waiting(actor), errors);
    }
}
