package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.members.FilePart;
import vn.chibo.members.HandOutAccount;
import vn.chibo.members.HandOutAccount.Handed;
import vn.chibo.members.MemberId;
import vn.chibo.members.OpenMemberFile;
import vn.chibo.members.OpeningId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.OneReading;

/** A member's file: the door, where one says what for; the file behind it; one's own, open at any time. */
@Controller
class MemberController {
    private final MemberFileQueries files;
    private final MemberHistory history;
    private final MeritQueries merits;
    private final OpenMemberFile open;
    private final HandOutAccount accounts;
    private final MergedQueries merged;
    private final MessageSource messages;
    private final OneReading reading;

    MemberController(
            MemberFileQueries files,
            MemberHistory history,
            MeritQueries merits,
            OpenMemberFile open,
            HandOutAccount accounts,
            MergedQueries merged,
            MessageSource messages,
            OneReading reading) {
        this.files = files;
        this.history = history;
        this.merits = merits;
        this.open = open;
        this.accounts = accounts;
        this.merged = merged;
        this.messages = messages;
        this.reading = reading;
    }

    @GetMapping("/members/me")
    FilePage own(Actor actor) {
        return reading.of(actor, () -> {
            MemberFile file = files.own(actor);
            MemberId id = new MemberId(file.id());
            return new FilePage(
                    file, null, "", files.openingsOfOwn(actor), history.of(actor, id, null), merits.of(actor, id));
        });
    }

    @GetMapping("/members/{id}")
    Object door(Actor actor, @PathVariable MemberId id) {
        try {
            return door(actor, id, "", null, FormErrors.none());
        } catch (NotFound none) {
            return merged.goesOnAs(actor, id)
                    .map(kept -> "redirect:/members/" + kept.value())
                    .orElseThrow(() -> none);
        }
    }

    @PostMapping("/members/{id}/openings")
    Object open(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> form) {
        String typed = form.getOrDefault("other", "").strip();
        String purpose = typed.isEmpty() ? words(form.getOrDefault("purpose", "")) : typed;
        try {
            OpeningId opening = open.open(actor, id, FilePart.FILE, purpose);
            return "redirect:/members/" + id.value() + "/openings/" + opening.value();
        } catch (RuleViolation violation) {
            return door(actor, id, typed, null, FormErrors.of(violation));
        }
    }

    @GetMapping("/members/{id}/openings/{opening}")
    FilePage file(Actor actor, @PathVariable MemberId id, @PathVariable OpeningId opening) {
        return reading.of(actor, () -> {
            var opened = files.opened(actor, id, opening);
            return new FilePage(
                    opened.file(),
                    opening.value(),
                    opened.purpose(),
                    List.of(),
                    history.of(actor, id, opening),
                    merits.of(actor, id));
        });
    }

    /** Shows one number, for the purpose the file was opened for unless another is given. */
    @PostMapping("/members/{id}/openings/{opening}/numbers")
    String number(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable OpeningId opening,
            @RequestParam Map<String, String> form) {
        String before = files.opened(actor, id, opening).purpose();
        String purpose = form.getOrDefault("purpose", "").isBlank() ? before : form.get("purpose");
        FilePart part = "CITIZEN".equals(form.get("part")) ? FilePart.CITIZEN : FilePart.CARD;
        OpeningId shown = open.open(actor, id, part, purpose);
        return "redirect:/members/" + id.value() + "/openings/" + shown.value() + "#numbers";
    }

    /** The link is shown in this answer alone: it stands in no address and in no session. */
    @PostMapping("/members/{id}/account")
    DoorPage account(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> form) {
        try {
            Handed handed = accounts.give(actor, id, form.getOrDefault("username", ""));
            return door(actor, id, "", handed, FormErrors.none());
        } catch (RuleViolation violation) {
            return door(actor, id, "", null, FormErrors.of(violation));
        }
    }

    private DoorPage door(Actor actor, MemberId id, String purpose, Handed handed, FormErrors errors) {
        MemberFile file = files.door(actor, id);
        String username = accounts.existing(actor, id).orElse("");
        return new DoorPage(
                file, purpose, username, accounts.proposed(actor, id), handed, merged.into(actor, id), errors);
    }

    /** A chosen purpose is kept as the words the chooser saw. */
    private String words(String purpose) {
        return DoorPage.PURPOSES.contains(purpose)
                ? messages.getMessage("members.purpose." + purpose, null, LocaleContextHolder.getLocale())
                : "";
    }
}
