package vn.chibo.organisations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chibo.audit.Chain;
import vn.chibo.shared.Actor;

/** Who did what in the actor's scope, and whether the record is untouched. */
@Controller
class AuditController {
    private final AuditQueries queries;
    private final Chain chain;

    AuditController(AuditQueries queries, Chain chain) {
        this.queries = queries;
        this.chain = chain;
    }

    @GetMapping("/audit")
    AuditPage list(Actor actor, @ModelAttribute AuditPage.Filter filter) {
        return queries.entries(actor, filter, null);
    }

    /** Changes nothing, but walks the whole chain: a post, so that no crawler or preview sets it going. */
    @PostMapping("/audit/verification")
    AuditPage verify(Actor actor) {
        var check = new AuditPage.Check(chain.firstBroken(actor).orElse(null));
        return queries.entries(actor, new AuditPage.Filter(null, null, null, null), check);
    }
}
