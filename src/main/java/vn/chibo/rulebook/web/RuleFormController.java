package vn.chibo.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.rulebook.IssueRule;
import vn.chibo.rulebook.Parameter;
import vn.chibo.rulebook.Parameters;
import vn.chibo.rulebook.PreviewRule;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleDraft;
import vn.chibo.rulebook.RuleImpact.Touched;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Writes an organisation's own version: typed, then shown with what it touches, then issued. */
@Controller
class RuleFormController {
    private final RuleQueries queries;
    private final PreviewRule preview;
    private final IssueRule rules;
    private final Parameters parameters;
    private final Clock clock;

    RuleFormController(RuleQueries queries, PreviewRule preview, IssueRule rules, Parameters parameters, Clock clock) {
        this.queries = queries;
        this.preview = preview;
        this.rules = rules;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/rules/{code}/new")
    RuleFormPage ask(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String unit) {
        UnitId holder = Typed.unit(actor, unit);
        Rule base = preview.base(actor, holder, code);
        Map<String, List<String>> values = new HashMap<>();
        parameters.of(code).forEach(parameter -> values.put(parameter.field(), typed(base, parameter)));
        return page(actor, holder, base, values, RuleForm.fresh(base), null, FormErrors.none());
    }

    @PostMapping("/rules/{code}/versions")
    Object issue(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String act,
            @ModelAttribute RuleForm form,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes redirect) {
        UnitId holder = Typed.unit(actor, unit);
        Rule base = preview.base(actor, holder, code);
        try {
            RuleDraft draft = form.draft(code, parameters.of(code), values);
            if (!act.equals("issue") || !form.seen().equals(form.days())) {
                var touched = preview.issuing(actor, holder, draft);
                return page(actor, holder, base, values, form, touched, FormErrors.none());
            }
            rules.issue(actor, holder, draft);
            Flash.say(redirect, "rulebook.issue.done");
            return "redirect:/rules?unit=" + holder + "&on=" + draft.from() + "#" + code;
        } catch (RuleViolation violation) {
            return page(actor, holder, base, values, form, null, FormErrors.of(violation));
        }
    }

    private RuleFormPage page(
            Actor actor,
            UnitId unit,
            Rule base,
            Map<String, List<String>> values,
            RuleForm form,
            @Nullable List<Touched> touched,
            FormErrors errors) {
        LocalDate today = LocalDate.now(clock);
        return new RuleFormPage(
                queries.unit(actor, unit),
                base,
                parameters.of(base.code()),
                values,
                form,
                touched,
                Typed.day(form.from(), today).isBefore(today),
                errors);
    }

    private static List<String> typed(Rule base, Parameter parameter) {
        return parameter.type() == Parameter.Type.WORDS
                ? base.words(parameter.name())
                : List.of(base.word(parameter.name()));
    }
}
