package vn.chibo.members.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.members.MemberId;
import vn.chibo.members.PlaceMembers;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Places members of a unit that a draft decision divides. */
@Controller
class PlacementController {
    private final PlacementQueries queries;
    private final PlaceMembers place;

    PlacementController(PlacementQueries queries, PlaceMembers place) {
        this.queries = queries;
        this.place = place;
    }

    @GetMapping("/decisions/{id}/placement")
    PlacementPage ask(Actor actor, @PathVariable DecisionId id) {
        return queries.page(actor, id, null);
    }

    /** Without a unit the chosen ones are taken back out. */
    @PostMapping("/decisions/{id}/placement")
    Object place(
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam(name = "member", required = false) @Nullable List<UUID> members,
            @RequestParam(name = "unit", required = false) @Nullable UnitId unit) {
        try {
            if (members == null || members.isEmpty()) {
                throw RuleViolation.at("member", "members.placement.nobody");
            }
            place.place(actor, id, members.stream().map(MemberId::new).toList(), unit);
            return "redirect:/decisions/" + id + "/placement";
        } catch (RuleViolation violation) {
            return queries.page(actor, id, violation);
        }
    }
}
