package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.HoldPost;
import vn.chibo.organisations.PostId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Ends a post on a day. */
@Controller
class PostEndController {
    private final PostQueries queries;
    private final HoldPost posts;
    private final Clock clock;

    PostEndController(PostQueries queries, HoldPost posts, Clock clock) {
        this.queries = queries;
        this.posts = posts;
        this.clock = clock;
    }

    @GetMapping("/posts/{id}/ending")
    PostEndPage ask(Actor actor, @PathVariable PostId id) {
        return queries.ending(actor, id, LocalDate.now(clock).toString(), null);
    }

    @PostMapping("/posts/{id}/ending")
    Object end(Actor actor, @PathVariable PostId id, @RequestParam(name = "until", required = false) String until) {
        PostEndPage asked = queries.ending(actor, id, Typed.text(until), null);
        try {
            posts.end(actor, id, Days.required("until", asked.until()));
            return "redirect:/organisations/" + asked.unit();
        } catch (RuleViolation violation) {
            return queries.ending(actor, id, asked.until(), violation);
        }
    }
}
