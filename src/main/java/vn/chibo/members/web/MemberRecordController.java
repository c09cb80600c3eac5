package vn.chibo.members.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.access.Access;
import vn.chibo.members.KeepMember;
import vn.chibo.members.MemberId;
import vn.chibo.members.OpeningId;
import vn.chibo.people.Codes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Corrects a member's record, within an opening of the file: the form shows all that the file does. */
@Controller
class MemberRecordController {
    private final MemberFileQueries files;
    private final KeepMember keep;
    private final Access access;
    private final Codes codes;

    MemberRecordController(MemberFileQueries files, KeepMember keep, Access access, Codes codes) {
        this.files = files;
        this.keep = keep;
        this.access = access;
        this.codes = codes;
    }

    @GetMapping("/members/{id}/openings/{opening}/record")
    MemberFormPage form(Actor actor, @PathVariable MemberId id, @PathVariable OpeningId opening) {
        MemberFile file = files.opened(actor, id, opening).file();
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(file.unit()));
        return page(file, opening, file.version(), Typed.of(file), FormErrors.none());
    }

    @PostMapping("/members/{id}/openings/{opening}/record")
    Object mend(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable OpeningId opening,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        MemberFile file = files.opened(actor, id, opening).file();
        String version = form.getOrDefault("version", "");
        int known = version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        Typed typed = Typed.of(form);
        try {
            keep.mend(actor, id, known, typed.values());
            Flash.say(redirect, "members.form.saved");
            return "redirect:" + address(id, opening);
        } catch (RuleViolation violation) {
            return page(file, opening, known, typed, FormErrors.of(violation));
        }
    }

    private MemberFormPage page(MemberFile file, OpeningId opening, int version, Typed typed, FormErrors errors) {
        String back = address(new MemberId(file.id()), opening);
        return new MemberFormPage(
                file.id(), file.name(), back, version, typed, codes.all(), Map.of(), "", false, false, errors);
    }

    private static String address(MemberId id, OpeningId opening) {
        return "/members/" + id.value() + "/openings/" + opening.value();
    }
}
