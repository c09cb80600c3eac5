package vn.chibo.cadres.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.cadres.MendFromCertificate;
import vn.chibo.cadres.PlanTraining;
import vn.chibo.cadres.TrainingId;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.cadres.TrainingStep;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;

/** The training plan: lines, what became of them, the file mended from a certificate, the plan on paper. */
@Controller
class TrainingController {
    private final TrainingQueries queries;
    private final PlanTraining training;
    private final MendFromCertificate mend;
    private final PrintedTraining printed;

    TrainingController(
            TrainingQueries queries, PlanTraining training, MendFromCertificate mend, PrintedTraining printed) {
        this.queries = queries;
        this.training = training;
        this.mend = mend;
        this.printed = printed;
    }

    /** A need chosen from the list fills the form: {@code person}, {@code kind} and {@code aim} of the address. */
    @GetMapping("/cadres/units/{id}/training")
    TrainingPage plan(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> asked) {
        return queries.page(actor, id, year(actor, asked.get("year")), new Typed(asked), null);
    }

    @PostMapping("/cadres/units/{id}/training")
    Object add(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.page(actor, id, year(actor, form.get("year")), typed, null);
        try {
            int year = typed.year("year");
            TrainingKind kind = typed.choice("kind", TrainingKind.class);
            training.plan(
                    actor,
                    id,
                    new PlanTraining.Line(
                            year,
                            typed.text("person").isBlank() ? null : typed.person("person"),
                            typed.text("group"),
                            kind,
                            typed.text(kind == TrainingKind.THEORY ? "theory" : "aim"),
                            typed.text("place")));
            return "redirect:/cadres/units/" + id.value() + "/training?year=" + year;
        } catch (RuleViolation violation) {
            return queries.page(actor, id, year(actor, form.get("year")), typed, violation);
        }
    }

    @PostMapping("/cadres/training/{id}/steps")
    Object note(Actor actor, @PathVariable TrainingId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form).with("line", id.value().toString());
        UnitId unit = queries.unit(actor, id);
        int year = queries.year(actor, id);
        try {
            training.note(
                    actor,
                    id,
                    typed.choice("step", TrainingStep.class),
                    typed.day("on"),
                    typed.text("note"),
                    typed.text("validUntil").isBlank() ? null : typed.day("validUntil"));
            return "redirect:/cadres/units/" + unit.value() + "/training?year=" + year;
        } catch (RuleViolation violation) {
            return queries.page(actor, unit, year, typed, violation);
        }
    }

    /** One press: the certificate's level goes into the file. */
    @PostMapping("/cadres/training/{id}/file")
    Object file(Actor actor, @PathVariable TrainingId id, RedirectAttributes redirect) {
        UnitId unit = queries.unit(actor, id);
        int year = queries.year(actor, id);
        try {
            mend.mend(actor, id);
            Flash.say(redirect, "cadres.training.mended");
            return "redirect:/cadres/units/" + unit.value() + "/training?year=" + year;
        } catch (RuleViolation violation) {
            return queries.page(actor, unit, year, Typed.nothing(), violation);
        }
    }

    @GetMapping("/cadres/units/{id}/training.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(name = "year", required = false) @Nullable String year) {
        return printed.pdf(actor, queries.page(actor, id, year(actor, year), Typed.nothing(), null));
    }

    @GetMapping("/cadres/units/{id}/training.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(name = "year", required = false) @Nullable String year) {
        return printed.sheet(actor, queries.page(actor, id, year(actor, year), Typed.nothing(), null));
    }

    private int year(Actor actor, @Nullable String typed) {
        return typed != null && typed.matches("\\d{4}") ? Integer.parseInt(typed) : queries.thisYear(actor);
    }
}
