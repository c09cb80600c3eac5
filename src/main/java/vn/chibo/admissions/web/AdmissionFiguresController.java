package vn.chibo.admissions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.Attention;
import vn.chibo.admissions.SetTarget;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Figures of admission over a period, and the targets of the year. */
@Controller
class AdmissionFiguresController {
    private static final int YEARS = 5;

    private final AdmissionFigures figures;
    private final Attention attention;
    private final SetTarget targets;
    private final Clock clock;

    AdmissionFiguresController(AdmissionFigures figures, Attention attention, SetTarget targets, Clock clock) {
        this.figures = figures;
        this.attention = attention;
        this.targets = targets;
        this.clock = clock;
    }

    @GetMapping("/admissions/figures")
    FiguresOfAdmission show(
            Actor actor,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        UUID unit = TypedFields.id(of);
        return page(actor, unit == null ? actor.requiredUnit() : new UnitId(unit), from, to, "", "", FormErrors.none());
    }

    @PostMapping("/admissions/targets")
    Object target(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String people,
            RedirectAttributes redirect) {
        UUID id = TypedFields.id(unit);
        if (id == null) {
            throw new NotFound();
        }
        try {
            targets.set(actor, new UnitId(id), TypedFields.number(people));
            Flash.say(redirect, "admissions.flash.target");
            return "redirect:/admissions/figures";
        } catch (RuleViolation violation) {
            return page(
                    actor,
                    actor.requiredUnit(),
                    null,
                    null,
                    id.toString(),
                    TypedFields.text(people),
                    FormErrors.of(violation));
        }
    }

    private FiguresOfAdmission page(
            Actor actor,
            UnitId unit,
            @Nullable String typedFrom,
            @Nullable String typedTo,
            String typedUnit,
            String typedPeople,
            FormErrors errors) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = day("from", typedFrom, today.minusYears(YEARS), errors);
        LocalDate to = day("to", typedTo, today, errors);
        return new FiguresOfAdmission(
                unit.value(),
                figures.name(actor, unit, to),
                from.toString(),
                to.toString(),
                today.getYear(),
                figures.admitted(actor, unit, from, to),
                figures.steps(actor, from, to),
                figures.targets(actor, actor.requiredUnit(), today.getYear(), today),
                attention.of(actor),
                attention.rule(actor),
                actor.can(Permission.DECIDE_ADMISSIONS),
                typedUnit,
                typedPeople,
                errors);
    }

    private static LocalDate day(String field, @Nullable String typed, LocalDate usual, FormErrors errors) {
        try {
            LocalDate read = TypedFields.date(field, typed);
            return read == null ? usual : read;
        } catch (RuleViolation unreadable) {
            errors.add(unreadable);
            return usual;
        }
    }
}
