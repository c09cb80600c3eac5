package vn.chibo.admissions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.access.Access;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.OpenCase;
import vn.chibo.admissions.Phase;
import vn.chibo.admissions.SeeCases;
import vn.chibo.admissions.WaitingCases;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The list of cases, and a new one. */
@Controller
class AdmissionController {
    private final SeeCases cases;
    private final WaitingCases waiting;
    private final OpenCase open;
    private final ReferralQueries referrals;
    private final Roster roster;
    private final Rulebook rulebook;
    private final Access access;
    private final Clock clock;

    AdmissionController(
            SeeCases cases,
            WaitingCases waiting,
            OpenCase open,
            ReferralQueries referrals,
            Roster roster,
            Rulebook rulebook,
            Access access,
            Clock clock) {
        this.cases = cases;
        this.waiting = waiting;
        this.open = open;
        this.referrals = referrals;
        this.roster = roster;
        this.rulebook = rulebook;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/admissions")
    AdmissionsPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String page) {
        if (!cases.concerned(actor)) {
            throw new Refused(Permission.READ_ADMISSIONS);
        }
        Phase phase = Arrays.stream(Phase.values())
                .filter(one -> one.name().equals(show))
                .findFirst()
                .orElse(null);
        boolean ended = AdmissionsPage.ENDED.equals(show);
        int at = AdmissionsPage.page(page);
        LocalDate today = LocalDate.now(clock);
        List<ReferralLine> moving = referrals.lines(actor, ended);
        return new AdmissionsPage(
                ended ? AdmissionsPage.ENDED : phase == null ? "" : phase.name(),
                cases.counts(actor),
                ended ? cases.ended(actor, at) : cases.open(actor, phase, at),
                at,
                waiting.of(actor).count()
                        + (int) moving.stream().filter(ReferralLine::toAnswer).count(),
                rulebook.inForce("admission.stage.CELL_VOTE", actor.path(), today),
                AdmissionsPage.keeps(actor),
                actor.can(Permission.READ_ADMISSIONS),
                probations(actor, today),
                moving);
    }

    /** Probationary members the program follows no case of; only who keeps cases begins one. */
    private Map<String, String> probations(Actor actor, LocalDate today) {
        Map<String, String> probations = new LinkedHashMap<>();
        if (AdmissionsPage.keeps(actor)) {
            Set<UUID> followed = cases.followed(actor, actor.requiredUnit());
            roster.on(actor, actor.requiredUnit(), today).stream()
                    .filter(line -> line.standing() == Standing.PROBATIONARY)
                    .filter(line -> !followed.contains(line.person().value()))
                    .forEach(line -> probations.put(line.member().value().toString(), line.fullName()));
        }
        return probations;
    }

    @GetMapping("/admissions/new")
    CandidateFormPage form(Actor actor) {
        access.require(actor, Permission.KEEP_ADMISSIONS, actor.requiredUnit());
        return new CandidateFormPage(new CandidateForm("", "", "", "", "", "", ""), FormErrors.none());
    }

    @PostMapping("/admissions")
    Object open(Actor actor, @ModelAttribute CandidateForm form, RedirectAttributes redirect) {
        try {
            CaseId made = open.open(actor, actor.requiredUnit(), form.data());
            Flash.say(redirect, "admissions.flash.opened");
            return "redirect:/admissions/" + made.value();
        } catch (RuleViolation violation) {
            return new CandidateFormPage(form, FormErrors.of(violation));
        }
    }

    @PostMapping("/admissions/recognitions")
    String recognition(
            Actor actor, @RequestParam(required = false) @Nullable String member, RedirectAttributes redirect) {
        UUID id = TypedFields.id(member);
        if (id == null) {
            throw new NotFound();
        }
        CaseId made = open.recognition(actor, actor.requiredUnit(), new MemberId(id));
        Flash.say(redirect, "admissions.flash.opened");
        return "redirect:/admissions/" + made.value();
    }
}
