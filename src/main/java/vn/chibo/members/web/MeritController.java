package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.KeepMerits;
import vn.chibo.members.MemberId;
import vn.chibo.members.MeritData;
import vn.chibo.members.OpenedFile;
import vn.chibo.members.OpeningId;
import vn.chibo.people.CodeList;
import vn.chibo.people.Codes;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Enters awards and discipline, within an opening of the file. */
@Controller
class MeritController {
    private static final String FILE = "/members/{id}/openings/{opening}";

    private final MemberFileQueries files;
    private final MeritQueries merits;
    private final OpenedFile opened;
    private final KeepMerits keep;
    private final Codes codes;
    private final Rulebook rulebook;
    private final Clock clock;

    MeritController(
            MemberFileQueries files,
            MeritQueries merits,
            OpenedFile opened,
            KeepMerits keep,
            Codes codes,
            Rulebook rulebook,
            Clock clock) {
        this.files = files;
        this.merits = merits;
        this.opened = opened;
        this.keep = keep;
        this.codes = codes;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping(FILE + "/{kind:awards|disciplines}/new")
    MeritFormPage form(
            Actor actor, @PathVariable MemberId id, @PathVariable OpeningId opening, @PathVariable String kind) {
        return page(actor, id, opening, kind, kind, Map.of(), FormErrors.none());
    }

    @PostMapping(FILE + "/{kind:awards|disciplines}")
    Object enter(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable OpeningId opening,
            @PathVariable String kind,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        try {
            if (kind.equals("awards")) {
                keep.award(actor, id, opening, data(form));
            } else {
                keep.discipline(actor, id, opening, data(form));
            }
            Flash.say(redirect, "members.merit.saved");
            return "redirect:" + back(id, opening);
        } catch (RuleViolation violation) {
            return page(actor, id, opening, kind, kind, form, FormErrors.of(violation));
        }
    }

    @GetMapping(FILE + "/disciplines/{measure}/expungement")
    MeritFormPage expungement(
            Actor actor, @PathVariable MemberId id, @PathVariable OpeningId opening, @PathVariable UUID measure) {
        opened.requireKept(actor, id, opening);
        merits.measure(actor, id, measure);
        String to = "disciplines/" + measure + "/expungement";
        return page(actor, id, opening, "expungement", to, Map.of(), FormErrors.none());
    }

    @PostMapping(FILE + "/disciplines/{measure}/expungement")
    Object expunge(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable OpeningId opening,
            @PathVariable UUID measure,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        try {
            keep.expunge(actor, id, opening, measure, text(form, "number"), Days.of(form.get("expungedOn")));
            Flash.say(redirect, "members.merit.saved");
            return "redirect:" + back(id, opening);
        } catch (RuleViolation violation) {
            String to = "disciplines/" + measure + "/expungement";
            return page(actor, id, opening, "expungement", to, form, FormErrors.of(violation));
        }
    }

    @PostMapping(FILE + "/merits/{merit}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable OpeningId opening,
            @PathVariable UUID merit,
            RedirectAttributes redirect) {
        keep.withdraw(actor, id, opening, merit);
        Flash.say(redirect, "members.merit.withdrawn");
        return "redirect:" + back(id, opening);
    }

    private MeritFormPage page(
            Actor actor,
            MemberId id,
            OpeningId opening,
            String kind,
            String action,
            Map<String, String> typed,
            FormErrors errors) {
        opened.requireKept(actor, id, opening);
        String name = files.opened(actor, id, opening).file().name();
        String back = back(id, opening);
        LocalDate today = LocalDate.now(clock);
        var rules = kind.equals("disciplines")
                ? Stream.of("discipline.kinds", "discipline.ends")
                        .flatMap(code -> rulebook.find(code, actor.path(), today).stream())
                        .toList()
                : List.<vn.chibo.rulebook.Rule>of();
        return new MeritFormPage(kind, name, back, back + "/" + action, typed, codes.of(CodeList.AWARD), rules, errors);
    }

    private static String back(MemberId id, OpeningId opening) {
        return "/members/" + id.value() + "/openings/" + opening.value();
    }

    private static MeritData data(Map<String, String> form) {
        return new MeritData(
                text(form, "what"),
                text(form, "number"),
                Days.of(form.get("decidedOn")),
                text(form, "issuer"),
                text(form, "reason"),
                Days.of(form.get("endsOn")));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }
}
