package vn.chibo.cadres.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.cadres.CompetenceField;
import vn.chibo.cadres.NoteCompetence;
import vn.chibo.members.FilePart;
import vn.chibo.members.MemberId;
import vn.chibo.members.OpenMemberFile;
import vn.chibo.members.OpeningId;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Profiles of competences: one's own at any time, another's for a purpose that its owner reads later. */
@Controller
class ProfileController {
    private final ProfileQueries queries;
    private final OpenMemberFile open;
    private final NoteCompetence note;

    ProfileController(ProfileQueries queries, OpenMemberFile open, NoteCompetence note) {
        this.queries = queries;
        this.open = open;
        this.note = note;
    }

    @GetMapping("/cadres/me")
    ProfilePage own(Actor actor) {
        return queries.own(actor, Typed.nothing(), null);
    }

    @PostMapping("/cadres/me/words")
    Object sayOwn(Actor actor, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.own(actor, typed, null);
        try {
            say(actor, new PersonId(actor.requiredPerson()), typed);
            return "redirect:/cadres/me";
        } catch (RuleViolation violation) {
            return queries.own(actor, typed, violation);
        }
    }

    @GetMapping("/cadres/members/{id}")
    ProfileDoorPage door(Actor actor, @PathVariable MemberId id) {
        return queries.door(actor, id, Typed.nothing(), null);
    }

    @PostMapping("/cadres/members/{id}/openings")
    Object open(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.door(actor, id, typed, null);
        try {
            OpeningId opening = open.open(actor, id, FilePart.FILE, typed.text("purpose"));
            return "redirect:/cadres/members/" + id.value() + "/openings/" + opening.value();
        } catch (RuleViolation violation) {
            return queries.door(actor, id, typed, violation);
        }
    }

    @GetMapping("/cadres/members/{id}/openings/{opening}")
    ProfilePage opened(Actor actor, @PathVariable MemberId id, @PathVariable OpeningId opening) {
        return queries.opened(actor, id, opening, Typed.nothing(), null);
    }

    @PostMapping("/cadres/members/{id}/openings/{opening}/words")
    Object say(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable OpeningId opening,
            @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        ProfilePage page = queries.opened(actor, id, opening, typed, null);
        try {
            say(actor, new PersonId(page.comrade().person()), typed);
            return "redirect:" + page.base();
        } catch (RuleViolation violation) {
            return queries.opened(actor, id, opening, typed, violation);
        }
    }

    private void say(Actor actor, PersonId person, Typed typed) {
        note.note(
                actor, person, typed.choice("field", CompetenceField.class), typed.day("saidOn"), typed.text("words"));
    }
}
