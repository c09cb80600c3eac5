package vn.chibo.cadres.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.cadres.HoldReview;
import vn.chibo.cadres.ReviewId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Reviews of the cadre corps, their conclusions and their record on paper. */
@Controller
class ReviewController {
    private final ReviewQueries queries;
    private final HoldReview reviews;
    private final PrintedReview printed;

    ReviewController(ReviewQueries queries, HoldReview reviews, PrintedReview printed) {
        this.queries = queries;
        this.reviews = reviews;
        this.printed = printed;
    }

    @GetMapping("/cadres/units/{id}/reviews/new")
    ReviewFormPage ask(Actor actor, @PathVariable UnitId id) {
        return queries.form(actor, id, Typed.nothing(), null);
    }

    @PostMapping("/cadres/units/{id}/reviews")
    Object begin(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.form(actor, id, typed, null);
        try {
            ReviewId review = reviews.begin(actor, id, typed.text("title"), typed.day("heldOn"), typed.year("horizon"));
            return "redirect:/cadres/reviews/" + review.value();
        } catch (RuleViolation violation) {
            return queries.form(actor, id, typed, violation);
        }
    }

    @GetMapping("/cadres/reviews/{id}")
    ReviewPage review(Actor actor, @PathVariable ReviewId id) {
        return queries.page(actor, id, Typed.nothing(), null);
    }

    @PostMapping("/cadres/reviews/{id}/words")
    Object word(Actor actor, @PathVariable ReviewId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.page(actor, id, typed, null);
        try {
            reviews.word(actor, id, typed.person("person"), typed.text("words"));
            return "redirect:/cadres/reviews/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, typed, violation);
        }
    }

    @PostMapping("/cadres/reviews/{id}/closure")
    Object conclude(Actor actor, @PathVariable ReviewId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.page(actor, id, typed, null);
        try {
            reviews.conclude(actor, id, typed.text("conclusion"));
            return "redirect:/cadres/reviews/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, typed, violation);
        }
    }

    @GetMapping("/cadres/reviews/{id}/record.pdf")
    ResponseEntity<byte[]> record(Actor actor, @PathVariable ReviewId id) {
        return printed.of(actor, queries.page(actor, id, Typed.nothing(), null));
    }
}
