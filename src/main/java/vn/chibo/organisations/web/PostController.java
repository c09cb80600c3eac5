package vn.chibo.organisations.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.AppointNewPerson;
import vn.chibo.organisations.HoldPost;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Opens a post of a unit, for a person on record or for a new one. */
@Controller
class PostController {
    private final PostQueries queries;
    private final HoldPost posts;
    private final AppointNewPerson appoint;

    PostController(PostQueries queries, HoldPost posts, AppointNewPerson appoint) {
        this.queries = queries;
        this.posts = posts;
        this.appoint = appoint;
    }

    @GetMapping("/organisations/{id}/posts/new")
    PostFormPage ask(Actor actor, @PathVariable UnitId id, @RequestParam(name = "q", required = false) String search) {
        return queries.form(actor, id, search, new PostForm(null, null, null, null, null, null), null);
    }

    @PostMapping("/organisations/{id}/posts")
    Object open(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(name = "q", required = false) String search,
            @ModelAttribute PostForm form) {
        queries.requireKept(actor, id);
        try {
            open(actor, id, form);
            return "redirect:/organisations/" + id;
        } catch (RuleViolation violation) {
            return queries.form(actor, id, search, form, violation);
        }
    }

    private void open(Actor actor, UnitId id, PostForm form) {
        LocalDate from = Days.required("from", form.from());
        LocalDate until = Days.read("until", form.until());
        if (form.person().isBlank()) {
            appoint.appoint(actor, id, form.newName(), form.chosenKind(), from, until, form.basis());
        } else {
            posts.open(actor, id, queries.person(actor, form.person()), form.chosenKind(), from, until, form.basis());
        }
    }
}
