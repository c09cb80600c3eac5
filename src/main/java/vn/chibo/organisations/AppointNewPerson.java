package vn.chibo.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Gives a post to somebody of whom nothing is on record yet: the person and the post begin together. */
@UseCase
public class AppointNewPerson {
    private static final int LONGEST_NAME = 120;

    private final KeepPerson people;
    private final HoldPost posts;

    AppointNewPerson(KeepPerson people, HoldPost posts) {
        this.people = people;
        this.posts = posts;
    }

    /** @param until first day without the post; null while open */
    public PostId appoint(
            Actor actor,
            UnitId unit,
            String fullName,
            PostKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {
        String name = fullName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.at("newName", "organisations.post.person-name", LONGEST_NAME);
        }
        return posts.open(actor, unit, people.record(actor, unit, PersonData.named(name)), kind, from, until, basis);
    }
}
