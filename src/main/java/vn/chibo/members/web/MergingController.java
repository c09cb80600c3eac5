package vn.chibo.members.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.Field;
import vn.chibo.members.FilePart;
import vn.chibo.members.MemberId;
import vn.chibo.members.MergeMembers;
import vn.chibo.members.MergingId;
import vn.chibo.members.OpenMemberFile;
import vn.chibo.members.TellApart;
import vn.chibo.members.UndoMerging;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Suspected duplicates: looked at side by side, merged, told apart, and a merging undone. */
@Controller
class MergingController {
    private final DuplicateQueries duplicates;
    private final MergingQueries sides;
    private final MergedQueries merged;
    private final OpenMemberFile open;
    private final MergeMembers merge;
    private final TellApart apart;
    private final UndoMerging undo;

    MergingController(
            DuplicateQueries duplicates,
            MergingQueries sides,
            MergedQueries merged,
            OpenMemberFile open,
            MergeMembers merge,
            TellApart apart,
            UndoMerging undo) {
        this.duplicates = duplicates;
        this.sides = sides;
        this.merged = merged;
        this.open = open;
        this.merge = merge;
        this.apart = apart;
        this.undo = undo;
    }

    @GetMapping("/members/duplicates")
    DuplicatesPage all(Actor actor) {
        return duplicates.all(actor);
    }

    @GetMapping("/members/{id}/duplicates")
    DuplicatesPage of(Actor actor, @PathVariable MemberId id) {
        return duplicates.of(actor, id);
    }

    @GetMapping("/members/{id}/merging/{other}")
    MergingPage show(Actor actor, @PathVariable MemberId id, @PathVariable PersonId other) {
        return sides.page(actor, id, other, Map.of(), FormErrors.none());
    }

    /** Both files are opened for the same purpose, which both owners can read about later. */
    @PostMapping("/members/{id}/merging/{other}/openings")
    Object open(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable PersonId other,
            @RequestParam(defaultValue = "") String purpose) {
        MergingPage page = sides.page(actor, id, other, Map.of("purpose", purpose), FormErrors.none());
        try {
            open.open(actor, id, FilePart.FILE, purpose);
            if (page.other().member() != null) {
                open.open(actor, new MemberId(page.other().member()), FilePart.FILE, purpose);
            }
            return "redirect:" + page.address();
        } catch (RuleViolation violation) {
            return sides.page(actor, id, other, Map.of("purpose", purpose), FormErrors.of(violation));
        }
    }

    @PostMapping("/members/{id}/merging/{other}")
    Object merge(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable PersonId other,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        MergingPage page = sides.page(actor, id, other, form, FormErrors.none());
        if (!page.opened()) {
            return "redirect:" + page.address();
        }
        try {
            MergingId made = merge.merge(actor, id, other, choice(form));
            Flash.say(redirect, "members.merging.done");
            return "redirect:/mergings/" + made.value();
        } catch (RuleViolation violation) {
            return sides.page(actor, id, other, form, FormErrors.of(violation));
        }
    }

    @PostMapping("/members/{id}/merging/{other}/apart")
    String apart(Actor actor, @PathVariable MemberId id, @PathVariable PersonId other, RedirectAttributes redirect) {
        apart.tell(actor, id, other);
        Flash.say(redirect, "members.merging.apart-done");
        return "redirect:/members/duplicates";
    }

    @GetMapping("/mergings/{merging}")
    MergedPage merged(Actor actor, @PathVariable MergingId merging) {
        return merged.page(actor, merging, "", FormErrors.none());
    }

    @PostMapping("/mergings/{merging}/undo")
    Object undo(
            Actor actor,
            @PathVariable MergingId merging,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            undo.undo(actor, merging, reason);
            Flash.say(redirect, "members.merging.undone");
            return "redirect:/mergings/" + merging.value();
        } catch (RuleViolation violation) {
            return merged.page(actor, merging, reason, FormErrors.of(violation));
        }
    }

    private static MergeMembers.Choice choice(Map<String, String> form) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if ("other".equals(form.get("take." + field.name()))) {
                fields.add(field);
            }
        }
        return new MergeMembers.Choice(
                fields,
                form.getOrDefault("reason", ""),
                form.getOrDefault("keptVersion", ""),
                form.getOrDefault("otherVersion", ""));
    }
}
