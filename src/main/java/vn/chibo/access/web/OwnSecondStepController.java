package vn.chibo.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.OwnSecondStep;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Turns the second step of the own account on and off. */
@Controller
class OwnSecondStepController {
    private final OwnSecondStep step;

    OwnSecondStepController(OwnSecondStep step) {
        this.step = step;
    }

    @GetMapping("/me/second-step")
    OwnSecondStepPage show(Actor actor) {
        return page(actor, List.of(), null);
    }

    @PostMapping("/me/second-step")
    Object begin(Actor actor, @RequestParam(defaultValue = "") String present) {
        return tried(actor, () -> step.begin(actor, present));
    }

    @PostMapping("/me/second-step/confirmation")
    OwnSecondStepPage confirm(Actor actor, @RequestParam(defaultValue = "") String code) {
        try {
            return page(actor, step.confirm(actor, code), null);
        } catch (RuleViolation violation) {
            return page(actor, List.of(), violation);
        }
    }

    @PostMapping("/me/second-step/ending")
    Object end(Actor actor, @RequestParam(defaultValue = "") String present) {
        return tried(actor, () -> step.end(actor, present));
    }

    private Object tried(Actor actor, Runnable act) {
        try {
            act.run();
            return "redirect:/me/second-step";
        } catch (RuleViolation violation) {
            return page(actor, List.of(), violation);
        }
    }

    private OwnSecondStepPage page(Actor actor, List<String> codes, @Nullable RuleViolation violation) {
        return new OwnSecondStepPage(step.state(actor), codes, violation);
    }
}
