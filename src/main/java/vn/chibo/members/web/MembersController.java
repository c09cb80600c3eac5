package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.access.Access;
import vn.chibo.members.KeepMember;
import vn.chibo.members.MemberId;
import vn.chibo.people.Codes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The register, and a new line in it. */
@Controller
class MembersController {
    private final MemberQueries members;
    private final MemberPanels panels;
    private final KeepMember keep;
    private final Access access;
    private final Codes codes;

    MembersController(MemberQueries members, MemberPanels panels, KeepMember keep, Access access, Codes codes) {
        this.members = members;
        this.panels = panels;
        this.keep = keep;
        this.access = access;
        this.codes = codes;
    }

    /** Who may not read the register has still a file of his or her own. */
    @GetMapping("/members")
    Object list(
            Actor actor,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String open) {
        if (!actor.can(Permission.READ_MEMBERS)) {
            return "redirect:/members/me";
        }
        var filter = MemberFilter.of(show, q, cell, page, open);
        return members.list(
                actor,
                filter,
                filter.open().isEmpty() ? null : panels.of(actor, new MemberId(UUID.fromString(filter.open()))));
    }

    @GetMapping("/members/new")
    MemberFormPage form(Actor actor) {
        access.require(actor, Permission.KEEP_MEMBERS, actor.requiredUnit());
        return page(actor, new Typed(Map.of()), "", FormErrors.none());
    }

    @PostMapping("/members")
    Object enter(Actor actor, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
        String chosen = request.getOrDefault("unit", "");
        UnitId cell = chosen.isEmpty() ? actor.requiredUnit() : Ids.unit(chosen);
        Typed typed = Typed.of(request);
        try {
            MemberId member = keep.enter(actor, cell, typed.values());
            Flash.say(redirect, "members.new.done", typed.values().getOrDefault("FULL_NAME", ""));
            return "redirect:/members/" + member.value();
        } catch (RuleViolation violation) {
            return page(actor, typed, chosen, FormErrors.of(violation));
        }
    }

    private MemberFormPage page(Actor actor, Typed typed, String unit, FormErrors errors) {
        return new MemberFormPage(null, "", "", 0, typed, codes.all(), members.cells(actor), unit, errors);
    }
}
