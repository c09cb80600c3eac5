package vn.chibo.organisations.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.audit.Chain;
import vn.chibo.shared.Actor;

/** Who did what in the actor's scope, and whether the record is untouched. */
@Controller
class AuditController {
    private final AuditQueries queries;
    private final AuditTable table;
    private final Chain chain;

    AuditController(AuditQueries queries, AuditTable table, Chain chain) {
        this.queries = queries;
        this.table = table;
        this.chain = chain;
    }

    @GetMapping("/audit")
    AuditPage list(Actor actor, @ModelAttribute AuditPage.Filter filter) {
        return queries.entries(actor, filter, null);
    }

    @GetMapping("/audit/entries.csv")
    ResponseEntity<String> export(
            Actor actor, @ModelAttribute AuditPage.Filter filter, @RequestParam(defaultValue = "vi") String language) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhat-ky.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(table.of(queries.exported(actor, filter), language));
    }

    /** Changes nothing, but walks the whole chain: a post, so that no crawler or preview sets it going. */
    @PostMapping("/audit/verification")
    AuditPage verify(Actor actor) {
        var check = new AuditPage.Check(chain.firstBroken(actor).orElse(null));
        return queries.entries(actor, AuditPage.Filter.none(), check);
    }
}
