package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.ConsolidateCommittee;
import vn.chibo.organisations.ConsolidateCommittee.Joining;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Consolidating a committee: who leaves, who joins, from which day, by which decision. */
@Controller
class ConsolidationController {
    private final UnitQueries units;
    private final PostQueries posts;
    private final ConsolidateCommittee consolidate;
    private final Clock clock;

    ConsolidationController(UnitQueries units, PostQueries posts, ConsolidateCommittee consolidate, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.consolidate = consolidate;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/consolidation")
    ConsolidationPage ask(Actor actor, @PathVariable UnitId id) {
        return page(actor, id, Map.of(), Set.of(), null);
    }

    @PostMapping("/organisations/{id}/consolidation")
    Object consolidate(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "leaving", defaultValue = "") List<String> leaving) {
        posts.requireKept(actor, id);
        ConsolidationPage asked = page(actor, id, form, Set.copyOf(leaving), null);
        try {
            consolidate.consolidate(
                    actor,
                    id,
                    Days.required("from", asked.typed("from")),
                    asked.typed("basis"),
                    asked.sitting().stream()
                            .map(UnitPage.Post::id)
                            .filter(post -> leaving.contains(post.value().toString()))
                            .toList(),
                    joining(actor, asked));
            return "redirect:/organisations/" + id;
        } catch (RuleViolation violation) {
            return page(actor, id, form, Set.copyOf(leaving), violation);
        }
    }

    private List<Joining> joining(Actor actor, ConsolidationPage asked) {
        List<Joining> joining = new ArrayList<>();
        for (int row : asked.rows()) {
            String person = asked.typed("person" + row);
            if (!person.isBlank()) {
                PostKind post = Typed.choice(PostKind.class, asked.typed("kind" + row));
                if (post == null) {
                    throw RuleViolation.at("kind" + row, "organisations.consolidation.post-missing");
                }
                joining.add(new Joining(posts.person(actor, person), post));
            }
        }
        return joining;
    }

    private ConsolidationPage page(
            Actor actor, UnitId id, Map<String, String> typed, Set<String> leaving, @Nullable RuleViolation violation) {
        posts.requireKept(actor, id);
        UnitPage unit = units.unit(actor, id, LocalDate.now(clock), true);
        return new ConsolidationPage(
                id,
                unit.now().name(),
                unit.now().kind().isCell(),
                unit.posts().stream()
                        .filter(post -> ConsolidateCommittee.POSTS.contains(post.kind()))
                        .toList(),
                posts.people(actor, id),
                typed,
                leaving,
                violation);
    }
}
