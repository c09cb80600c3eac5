package vn.chibo.organisations.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.organisations.TreeFileId;
import vn.chibo.organisations.imports.ImportTree;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;

/** The tree and its posts out of a workbook and into one. */
@Controller
class TreeFileController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final TreeFileQueries queries;
    private final ImportTree imports;
    private final Clock clock;

    TreeFileController(TreeFileQueries queries, ImportTree imports, Clock clock) {
        this.queries = queries;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/tree.xlsx")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable UnitId id, @RequestParam(required = false) String on) {
        LocalDate day = Objects.requireNonNull(Days.or(on, LocalDate.now(clock)));
        return file("cay-to-chuc-" + day, queries.export(actor, id, day));
    }

    @GetMapping("/tree-files/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor) {
        return file("mau-nhap-cay-to-chuc", queries.template(actor));
    }

    @GetMapping("/organisations/{id}/tree-files/new")
    TreeUploadPage ask(Actor actor, @PathVariable UnitId id) {
        return queries.upload(actor, id, null);
    }

    @PostMapping("/organisations/{id}/tree-files")
    Object upload(Actor actor, @PathVariable UnitId id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        queries.upload(actor, id, null);
        try {
            byte[] content = file == null ? new byte[0] : file.getBytes();
            String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return "redirect:/tree-files/"
                    + imports.upload(actor, id, name, content).value();
        } catch (RuleViolation violation) {
            return queries.upload(actor, id, violation);
        }
    }

    @GetMapping("/tree-files/{id}")
    TreeFilePage show(Actor actor, @PathVariable TreeFileId id) {
        return new TreeFilePage(imports.check(actor, id), null);
    }

    @PostMapping("/tree-files/{id}/entry")
    Object write(
            Actor actor,
            @PathVariable TreeFileId id,
            @RequestParam(required = false) String rows,
            RedirectAttributes redirect) {
        queries.requireWaiting(actor, id);
        var checked = imports.check(actor, id);
        try {
            imports.write(actor, id, "sound".equals(rows));
            Flash.say(redirect, "organisations.tree-file.written");
            return "redirect:/organisations?of=" + checked.unit();
        } catch (RuleViolation violation) {
            return new TreeFilePage(checked, violation);
        }
    }

    @PostMapping("/tree-files/{id}/removal")
    String drop(Actor actor, @PathVariable TreeFileId id, RedirectAttributes redirect) {
        queries.requireWaiting(actor, id);
        imports.drop(actor, id);
        Flash.say(redirect, "organisations.tree-file.dropped");
        return "redirect:/organisations";
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(content);
    }
}
