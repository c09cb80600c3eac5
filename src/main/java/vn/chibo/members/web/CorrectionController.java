package vn.chibo.members.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.AnswerCorrection;
import vn.chibo.members.CorrectionId;
import vn.chibo.members.Field;
import vn.chibo.members.ProposeCorrection;
import vn.chibo.members.imports.Texts;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Corrections that a member proposes, and the answers of who keeps the register. */
@Controller
class CorrectionController {
    private final CorrectionQueries queries;
    private final MemberFileQueries files;
    private final ProposeCorrection propose;
    private final AnswerCorrection answer;

    CorrectionController(
            CorrectionQueries queries, MemberFileQueries files, ProposeCorrection propose, AnswerCorrection answer) {
        this.queries = queries;
        this.files = files;
        this.propose = propose;
        this.answer = answer;
    }

    @GetMapping("/members/me/corrections")
    OwnCorrectionsPage own(Actor actor, @RequestParam Map<String, String> typed) {
        return own(actor, typed, FormErrors.none());
    }

    @PostMapping("/members/me/corrections")
    Object propose(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Field field = field(typed.getOrDefault("field", ""));
            propose.propose(
                    actor,
                    field,
                    Texts.of(field, files.own(actor).value(field.name())),
                    typed.getOrDefault("proposed", ""),
                    typed.getOrDefault("proof", ""));
            Flash.say(redirect, "members.correction.sent");
            return "redirect:/members/me/corrections";
        } catch (RuleViolation violation) {
            return own(actor, typed, FormErrors.of(violation));
        }
    }

    @GetMapping("/corrections/{id}")
    CorrectionPage show(Actor actor, @PathVariable CorrectionId id) {
        return queries.page(actor, id, "", FormErrors.none());
    }

    @PostMapping("/corrections/{id}/receipt")
    Object acknowledge(Actor actor, @PathVariable CorrectionId id, RedirectAttributes redirect) {
        return done(actor, id, "", redirect, "acknowledged", () -> answer.acknowledge(actor, id));
    }

    @PostMapping("/corrections/{id}/acceptance")
    Object accept(Actor actor, @PathVariable CorrectionId id, RedirectAttributes redirect) {
        return done(actor, id, "", redirect, "accepted", () -> answer.accept(actor, id));
    }

    @PostMapping("/corrections/{id}/refusal")
    Object refuse(
            Actor actor,
            @PathVariable CorrectionId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        String reason = form.getOrDefault("answer", "");
        return done(actor, id, reason, redirect, "refused", () -> answer.refuse(actor, id, reason));
    }

    private Object done(
            Actor actor, CorrectionId id, String typed, RedirectAttributes redirect, String said, Runnable act) {
        try {
            act.run();
            Flash.say(redirect, "members.correction.flash." + said);
            return "redirect:/corrections/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, typed, FormErrors.of(violation));
        }
    }

    private OwnCorrectionsPage own(Actor actor, Map<String, String> typed, FormErrors errors) {
        MemberFile file = files.own(actor);
        List<Field> fields =
                Field.ofTheForm().stream().filter(ProposeCorrection::open).toList();
        Map<String, String> shown = new TreeMap<>();
        fields.forEach(field -> shown.put(field.name(), Texts.of(field, file.value(field.name()))));
        return new OwnCorrectionsPage(fields, shown, queries.own(actor), typed, errors);
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("field", "members.status.missing"));
    }
}
