package vn.chibo.meetings.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.meetings.CiteRules;
import vn.chibo.meetings.ConclusionId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;

/** Says what a conclusion rests on. */
@Controller
class CitationController {
    private final CiteRules rules;

    CitationController(CiteRules rules) {
        this.rules = rules;
    }

    @GetMapping("/conclusions/{id}/citations")
    CitationPage ask(Actor actor, @PathVariable ConclusionId id) {
        return new CitationPage(rules.choice(actor, id), FormErrors.none());
    }

    @PostMapping("/conclusions/{id}/citations")
    Object cite(
            Actor actor, @PathVariable ConclusionId id, @RequestParam(name = "rule", required = false) List<UUID> ids) {
        CiteRules.Choice choice = rules.choice(actor, id);
        try {
            Set<UUID> wanted = ids == null ? Set.of() : ids.stream().collect(Collectors.toSet());
            rules.cite(actor, id, wanted);
            return "redirect:/meetings/" + choice.meeting().value() + "/live/ending";
        } catch (RuleViolation violation) {
            return new CitationPage(choice, FormErrors.of(violation));
        }
    }
}
