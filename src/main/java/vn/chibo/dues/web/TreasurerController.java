package vn.chibo.dues.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.dues.NameTreasurer;
import vn.chibo.members.MemberId;
import vn.chibo.organisations.PostId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** The secretary says who receives the dues. */
@Controller
class TreasurerController {
    private final TreasurerQueries queries;
    private final NameTreasurer treasurers;

    TreasurerController(TreasurerQueries queries, NameTreasurer treasurers) {
        this.queries = queries;
        this.treasurers = treasurers;
    }

    @GetMapping("/dues/treasurers")
    TreasurersPage show(Actor actor) {
        return queries.page(actor, Map.of(), null);
    }

    @PostMapping("/dues/treasurers")
    Object name(Actor actor, @RequestParam Map<String, String> form) {
        queries.page(actor, form, null);
        try {
            Typed typed = new Typed(form);
            treasurers.name(actor, actor.requiredUnit(), chosen(typed), typed.day("from"));
            return "redirect:/dues/treasurers";
        } catch (RuleViolation violation) {
            return queries.page(actor, form, violation);
        }
    }

    @PostMapping("/dues/treasurers/{id}/ending")
    Object end(Actor actor, @PathVariable PostId id, @RequestParam Map<String, String> form) {
        queries.require(actor, id);
        try {
            treasurers.end(actor, id, new Typed(form).day("until"));
            return "redirect:/dues/treasurers";
        } catch (RuleViolation violation) {
            return queries.page(actor, form, violation);
        }
    }

    private static MemberId chosen(Typed typed) {
        try {
            return new MemberId(UUID.fromString(typed.text("person")));
        } catch (IllegalArgumentException none) {
            throw RuleViolation.at("person", "dues.choose");
        }
    }
}
