package vn.chibo.dues.web;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.dues.CollectDues;
import vn.chibo.dues.OpenLedger;
import vn.chibo.dues.RemitDues;
import vn.chibo.dues.Way;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** The monthly list of the cell acted for: opened, collected, sent up. */
@Controller
class DuesController {
    private final DuesQueries queries;
    private final OpenLedger ledger;
    private final CollectDues collect;
    private final RemitDues remit;

    DuesController(DuesQueries queries, OpenLedger ledger, CollectDues collect, RemitDues remit) {
        this.queries = queries;
        this.ledger = ledger;
        this.collect = collect;
        this.remit = remit;
    }

    /** The keeper's list, an upper unit's report, or one's own dues: whatever this person has to do with dues. */
    @GetMapping("/dues")
    Object show(Actor actor, @RequestParam(required = false) @Nullable String month) {
        boolean cell = queries.isCell(actor);
        if (cell && actor.can(Permission.COLLECT_DUES)) {
            return queries.page(actor, month == null ? null : Typed.read(month.strip()), Set.of(), Map.of(), null);
        }
        return cell || !actor.can(Permission.READ_MEMBERS) ? "redirect:/dues/me" : "redirect:/dues/report";
    }

    @PostMapping("/dues/ledger")
    Object open(Actor actor, @RequestParam Map<String, String> form) {
        return done(
                actor,
                form,
                Set.of(),
                "/dues",
                typed -> ledger.open(actor, actor.requiredUnit(), typed.month("begins")));
    }

    @PostMapping("/dues/region")
    Object region(Actor actor, @RequestParam Map<String, String> form) {
        return done(
                actor,
                form,
                Set.of(),
                "/dues",
                typed -> ledger.region(actor, actor.requiredUnit(), typed.text("region"), typed.month("regionFrom")));
    }

    @PostMapping("/dues/collections")
    Object collect(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        Map<String, String> form = sent.toSingleValueMap();
        Set<String> ticked = new LinkedHashSet<>(sent.getOrDefault("members", List.of()));
        return done(actor, form, ticked, "/dues?month=" + month(form), typed -> {
            int written = collect.collectAll(
                    actor,
                    typed.id(),
                    actor.requiredUnit(),
                    typed.month("month"),
                    ticked.stream().map(DuesController::member).toList(),
                    typed.choice(Way.class, "way"),
                    typed.day("day"));
            Flash.say(redirect, "dues.collected", written);
        });
    }

    @PostMapping("/dues/remittances")
    Object remit(Actor actor, @RequestParam Map<String, String> form) {
        return done(
                actor,
                form,
                Set.of(),
                "/dues?month=" + month(form),
                typed -> remit.remit(
                        actor, typed.id(), actor.requiredUnit(), typed.month("remitMonth"), typed.day("sentOn")));
    }

    private Object done(
            Actor actor,
            Map<String, String> form,
            Set<String> ticked,
            String to,
            java.util.function.Consumer<Typed> act) {
        try {
            act.accept(new Typed(form));
            return "redirect:" + to;
        } catch (RuleViolation violation) {
            return queries.page(actor, Typed.read(month(form)), ticked, form, violation);
        }
    }

    /** Only what reads as a month goes back into an address. */
    private static String month(Map<String, String> form) {
        YearMonth month = Typed.read(form.getOrDefault("month", "").strip());
        return month == null ? "" : month.toString();
    }

    private static MemberId member(String typed) {
        try {
            return new MemberId(UUID.fromString(typed));
        } catch (IllegalArgumentException unreadable) {
            throw RuleViolation.at("members", "dues.collect.nobody");
        }
    }
}
