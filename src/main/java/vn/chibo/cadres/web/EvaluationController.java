package vn.chibo.cadres.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.cadres.CandidateId;
import vn.chibo.cadres.Criterion;
import vn.chibo.cadres.EvaluateCadre;
import vn.chibo.cadres.EvaluateCadre.Judgement;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;

/** Evaluations before placement and rotation. What was said is read in the comrade's profile, for a purpose. */
@Controller
class EvaluationController {
    private final EvaluationQueries queries;
    private final EvaluateCadre evaluate;

    EvaluationController(EvaluationQueries queries, EvaluateCadre evaluate) {
        this.queries = queries;
        this.evaluate = evaluate;
    }

    @GetMapping("/cadres/candidates/{id}/evaluations/new")
    EvaluationFormPage ask(Actor actor, @PathVariable CandidateId id) {
        return queries.forPost(actor, id, Typed.nothing(), null);
    }

    @PostMapping("/cadres/candidates/{id}/evaluations")
    Object evaluate(
            Actor actor,
            @PathVariable CandidateId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        Typed typed = new Typed(form);
        String name = queries.forPost(actor, id, typed, null).name();
        try {
            var plan = evaluate.forPost(actor, id, judgement(typed));
            Flash.say(redirect, "cadres.evaluation.done", name);
            return "redirect:/cadres/plans/" + plan.value();
        } catch (RuleViolation violation) {
            return queries.forPost(actor, id, typed, violation);
        }
    }

    @GetMapping("/cadres/units/{id}/rotations/new")
    EvaluationFormPage askRotation(
            Actor actor, @PathVariable UnitId id, @RequestParam(name = "q", defaultValue = "") String search) {
        return queries.forRotation(actor, id, search.strip(), Typed.nothing(), null);
    }

    @PostMapping("/cadres/units/{id}/rotations")
    Object rotate(
            Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Typed typed = new Typed(form);
        queries.forRotation(actor, id, "", typed, null);
        try {
            evaluate.forRotation(actor, id, typed.person("person"), typed.text("rotationTo"), judgement(typed));
            Flash.say(redirect, "cadres.evaluation.kept");
            return "redirect:/cadres/units/" + id.value();
        } catch (RuleViolation violation) {
            return queries.forRotation(actor, id, "", typed, violation);
        }
    }

    private static Judgement judgement(Typed typed) {
        Map<Criterion, String> words = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            words.put(criterion, typed.text(criterion.name()));
        }
        return new Judgement(typed.day("evaluatedOn"), typed.text("judgedBy"), words);
    }
}
