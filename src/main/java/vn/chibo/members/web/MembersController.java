package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.access.Access;
import vn.chibo.members.KeepMember;
import vn.chibo.members.KeepViews;
import vn.chibo.members.MemberId;
import vn.chibo.members.NoteElsewhere;
import vn.chibo.members.ReadRegister;
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
    private final NoteElsewhere note;
    private final KeepViews views;
    private final ReadRegister register;
    private final PastListQueries past;
    private final Access access;
    private final Codes codes;

    MembersController(
            MemberQueries members,
            MemberPanels panels,
            KeepMember keep,
            NoteElsewhere note,
            KeepViews views,
            ReadRegister register,
            PastListQueries past,
            Access access,
            Codes codes) {
        this.register = register;
        this.past = past;
        this.members = members;
        this.panels = panels;
        this.keep = keep;
        this.note = note;
        this.views = views;
        this.access = access;
        this.codes = codes;
    }

    /** Who may not read the register has still a file of his or her own. */
    @GetMapping("/members")
    Object list(Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        if (!actor.can(Permission.READ_MEMBERS)) {
            return "redirect:/members/me";
        }
        if (asked.containsKey("on")) {
            return "redirect:" + PastListPage.address(asked.toSingleValueMap());
        }
        boolean files = actor.can(Permission.OPEN_MEMBER_FILE);
        MemberFilter filter = MemberFilter.of(asked, files);
        Adding adding = Adding.of(asked, files, codes.all());
        if (adding != null && adding.made() != null) {
            return "redirect:" + filter.with(adding.made());
        }
        MembersPage page = members.list(
                actor,
                filter,
                filter.open().isEmpty() ? null : panels.of(actor, new MemberId(UUID.fromString(filter.open()))),
                adding);
        if (!filter.askedOfFiles().isEmpty()) {
            register.asked(actor, filter.askedOfFiles(), page.found());
        }
        return page;
    }

    /** The register as of another day. */
    @GetMapping("/members/past")
    PastListPage past(Actor actor, @RequestParam Map<String, String> asked) {
        return past.page(actor, asked);
    }

    @PostMapping("/members/views")
    Object keepView(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam MultiValueMap<String, String> asked) {
        MemberFilter filter = MemberFilter.of(asked, actor.can(Permission.OPEN_MEMBER_FILE));
        try {
            views.keep(actor, name, filter.query());
            return "redirect:" + filter.closing();
        } catch (RuleViolation violation) {
            return members.list(actor, filter, null, Adding.refused(violation));
        }
    }

    @PostMapping("/members/views/{id}/removal")
    String dropView(Actor actor, @PathVariable UUID id) {
        views.drop(actor, id);
        return "redirect:/members";
    }

    @GetMapping("/members/new")
    MemberFormPage form(Actor actor) {
        access.require(actor, Permission.KEEP_MEMBERS, actor.requiredUnit());
        return page(actor, new Typed(Map.of()), "", false, false, FormErrors.none());
    }

    @PostMapping("/members")
    Object enter(Actor actor, @RequestParam Map<String, String> request, RedirectAttributes redirect) {
        String chosen = request.getOrDefault("unit", "");
        UnitId cell = chosen.isEmpty() ? actor.requiredUnit() : Ids.unit(chosen);
        Typed typed = Typed.of(request);
        try {
            MemberId member = keep.enter(actor, cell, typed.values(), request.containsKey("another"));
            Flash.say(redirect, "members.new.done", typed.values().getOrDefault("FULL_NAME", ""));
            return "redirect:/members/" + member.value();
        } catch (RuleViolation violation) {
            boolean another = KeepMember.mayBeAnother(violation);
            if (another) {
                note.told(actor, cell);
            }
            boolean said = request.containsKey("another");
            return page(actor, typed, chosen, another || said, said, FormErrors.of(violation));
        }
    }

    private MemberFormPage page(
            Actor actor, Typed typed, String unit, boolean another, boolean said, FormErrors errors) {
        return new MemberFormPage(
                null, "", "", 0, typed, codes.all(), members.cells(actor), unit, another, said, errors);
    }
}
