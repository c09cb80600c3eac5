package vn.chibo.dues.web;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.dues.Category;
import vn.chibo.dues.CollectDues;
import vn.chibo.dues.DeclareBase;
import vn.chibo.dues.Declared;
import vn.chibo.dues.ExcuseMonth;
import vn.chibo.dues.GrantRelief;
import vn.chibo.dues.ReliefId;
import vn.chibo.dues.Way;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** One comrade's dues: declared by the comrade, received, excused and relieved by the keeper. */
@Controller
class MemberDuesController {
    private final MemberQueries queries;
    private final DeclareBase declare;
    private final CollectDues collect;
    private final GrantRelief reliefs;
    private final ExcuseMonth excuse;

    MemberDuesController(
            MemberQueries queries, DeclareBase declare, CollectDues collect, GrantRelief reliefs, ExcuseMonth excuse) {
        this.queries = queries;
        this.declare = declare;
        this.collect = collect;
        this.reliefs = reliefs;
        this.excuse = excuse;
    }

    @GetMapping("/dues/me")
    MemberPage own(Actor actor) {
        return queries.own(actor, Map.of(), null);
    }

    @PostMapping("/dues/me/declarations")
    Object declareOwn(Actor actor, @RequestParam Map<String, String> form) {
        try {
            Typed typed = new Typed(form);
            declare.own(actor, typed.id(), declared(typed));
            return "redirect:/dues/me";
        } catch (RuleViolation violation) {
            return queries.own(actor, form, violation);
        }
    }

    @GetMapping("/dues/members/{id}")
    MemberPage show(Actor actor, @PathVariable MemberId id) {
        return queries.kept(actor, id, Map.of(), null);
    }

    @PostMapping("/dues/members/{id}/declarations")
    Object declare(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> form) {
        return done(actor, id, form, typed -> declare.recorded(actor, typed.id(), id, declared(typed)));
    }

    @PostMapping("/dues/members/{id}/receipts")
    Object collect(Actor actor, @PathVariable MemberId id, @RequestParam MultiValueMap<String, String> sent) {
        Map<String, String> form = new java.util.HashMap<>(sent.toSingleValueMap());
        form.put("months", String.join(",", sent.getOrDefault("months", java.util.List.of())));
        return done(
                actor,
                id,
                form,
                typed -> collect.collect(
                        actor,
                        typed.id(),
                        id,
                        typed.months("months"),
                        typed.choice(Way.class, "way"),
                        typed.day("day"),
                        typed.dong("amount")));
    }

    @PostMapping("/dues/members/{id}/reliefs")
    Object relieve(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> form) {
        return done(
                actor,
                id,
                form,
                typed -> reliefs.grant(
                        actor,
                        typed.id(),
                        id,
                        new GrantRelief.Decided(
                                typed.choice(GrantRelief.Ground.class, "ground"),
                                percent(typed),
                                typed.month("first"),
                                typed.monthOrNull("last"),
                                typed.text("number"),
                                typed.day("on"))));
    }

    @PostMapping("/dues/members/{id}/excuses")
    Object excuse(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> form) {
        return done(
                actor,
                id,
                form,
                typed -> excuse.excuse(actor, typed.id(), id, typed.month("excused"), typed.text("why")));
    }

    @PostMapping("/dues/reliefs/{id}/ending")
    Object end(Actor actor, @PathVariable ReliefId id, @RequestParam Map<String, String> form) {
        MemberId member = queries.requireKept(actor, id);
        return done(actor, member, form, typed -> reliefs.end(actor, id, typed.month("endAfter")));
    }

    /** Whoever does not keep this comrade's dues is told nothing, whatever the form holds. */
    private Object done(Actor actor, MemberId member, Map<String, String> form, Consumer<Typed> act) {
        queries.kept(actor, member, Map.of(), null);
        try {
            act.accept(new Typed(form));
            return "redirect:/dues/members/" + member.value();
        } catch (RuleViolation violation) {
            return queries.kept(actor, member, form, violation);
        }
    }

    private static Declared declared(Typed typed) {
        Category category = typed.choice(Category.class, "category");
        return new Declared(
                typed.month("from"),
                category,
                category.declaresBase() ? orNought(typed.dong("base")) : 0,
                category == Category.PENSIONER_WORKING ? orNought(typed.dong("pay")) : 0);
    }

    private static long orNought(@Nullable Long dong) {
        return dong == null ? 0 : dong;
    }

    private static int percent(Typed typed) {
        if (!typed.text("percent").matches("\\d{1,3}")) {
            throw RuleViolation.at("percent", "dues.choose");
        }
        return Integer.parseInt(typed.text("percent"));
    }
}
