package vn.chibo.rulebook.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.rulebook.ImportRules;
import vn.chibo.rulebook.RuleFileRow;
import vn.chibo.rulebook.RuleFiles;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Own rules as a file, and a file taken over after a look at what it changes. */
@Controller
class RuleFileController {
    private final RuleQueries queries;
    private final RuleFiles files;
    private final ImportRules imports;

    RuleFileController(RuleQueries queries, RuleFiles files, ImportRules imports) {
        this.queries = queries;
        this.files = files;
        this.imports = imports;
    }

    @GetMapping("/rules/file")
    ResponseEntity<String> export(Actor actor, @RequestParam(defaultValue = "") String unit) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("quy-dinh.json")
                                .build()
                                .toString())
                .body(files.export(actor, Typed.unit(actor, unit)));
    }

    @GetMapping("/rules/import")
    RuleFilePage ask(Actor actor, @RequestParam(defaultValue = "") String unit) {
        UnitId holder = Typed.unit(actor, unit);
        queries.requireKept(actor, holder);
        return page(actor, holder, "", List.of(), FormErrors.none());
    }

    @PostMapping("/rules/import")
    RuleFilePage compare(
            Actor actor,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        UnitId holder = Typed.unit(actor, unit);
        queries.requireKept(actor, holder);
        try {
            String content = text(file == null ? new byte[0] : file.getBytes());
            return page(actor, holder, content, files.compare(actor, holder, content), FormErrors.none());
        } catch (RuleViolation violation) {
            return page(actor, holder, "", List.of(), FormErrors.of(violation));
        }
    }

    @PostMapping("/rules/import/entry")
    Object take(
            Actor actor,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String content,
            RedirectAttributes redirect) {
        UnitId holder = Typed.unit(actor, unit);
        queries.requireKept(actor, holder);
        try {
            Flash.say(redirect, "rulebook.file.done", imports.take(actor, holder, content));
            return "redirect:/rules?unit=" + holder;
        } catch (RuleViolation violation) {
            return page(actor, holder, "", List.of(), FormErrors.of(violation));
        }
    }

    private RuleFilePage page(Actor actor, UnitId unit, String content, List<RuleFileRow> rows, FormErrors errors) {
        return new RuleFilePage(queries.unit(actor, unit), content, rows, errors);
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw RuleViolation.at("file", "rulebook.file.letters");
        }
    }
}
