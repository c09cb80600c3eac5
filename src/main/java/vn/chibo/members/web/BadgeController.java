package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.ProposeBadges;
import vn.chibo.members.ReadRegister;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Party badges: who comes to one, the proposal, the decision. */
@Controller
class BadgeController {
    private final BadgeListQueries queries;
    private final ProposeBadges badges;
    private final ReadRegister register;
    private final BadgePaper paper;

    BadgeController(BadgeListQueries queries, ProposeBadges badges, ReadRegister register, BadgePaper paper) {
        this.queries = queries;
        this.badges = badges;
        this.register = register;
        this.paper = paper;
    }

    @GetMapping("/badges")
    BadgesPage ahead(Actor actor) {
        return queries.page(actor);
    }

    @PostMapping("/badges")
    String propose(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        try {
            return "redirect:/badges/" + badges.propose(actor, Days.of(form.get("day")));
        } catch (RuleViolation violation) {
            Flash.say(redirect, violation.key(), violation.arguments());
            return "redirect:/badges";
        }
    }

    @GetMapping("/badges/{list}")
    BadgeListPage list(Actor actor, @PathVariable UUID list) {
        return new BadgeListPage(queries.list(actor, list), Map.of(), FormErrors.none());
    }

    @PostMapping("/badges/{list}/lines/{line}")
    Object leaveOut(
            Actor actor, @PathVariable UUID list, @PathVariable UUID line, @RequestParam Map<String, String> form) {
        try {
            badges.leaveOut(actor, list, line, form.getOrDefault("reason", "").strip());
            return "redirect:/badges/" + list;
        } catch (RuleViolation violation) {
            return new BadgeListPage(queries.list(actor, list), form, FormErrors.of(violation));
        }
    }

    @PostMapping("/badges/{list}/award")
    Object award(
            Actor actor, @PathVariable UUID list, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        try {
            badges.award(actor, list, form.getOrDefault("number", "").strip(), Days.of(form.get("decidedOn")));
            Flash.say(redirect, "members.badges.awarded-done");
            return "redirect:/badges/" + list;
        } catch (RuleViolation violation) {
            return new BadgeListPage(queries.list(actor, list), form, FormErrors.of(violation));
        }
    }

    @GetMapping("/badges/{list}/list.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID list) {
        BadgeList found = queries.list(actor, list);
        register.listed(actor, found.onPaper().size());
        return paper.pdf(found);
    }

    @GetMapping("/badges/{list}/list.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID list) {
        BadgeList found = queries.list(actor, list);
        register.listed(actor, found.onPaper().size());
        return paper.sheet(found);
    }
}
