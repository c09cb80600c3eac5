package vn.chibo.organisations.web;

import vn.chibo.organisations.PostKind;
import vn.chibo.shared.RuleViolation;

/** A post to be opened, as typed: for a person on record, or for a new name. */
public record PostForm(String person, String newName, String kind, String from, String until, String basis) {

    public PostForm {
        person = Typed.text(person);
        newName = Typed.text(newName);
        kind = Typed.text(kind);
        from = Typed.text(from);
        until = Typed.text(until);
        basis = Typed.text(basis);
    }

    PostKind chosenKind() {
        PostKind chosen = Typed.choice(PostKind.class, kind);
        if (chosen == null) {
            throw RuleViolation.at("kind", "organisations.post.kind-missing");
        }
        return chosen;
    }
}
