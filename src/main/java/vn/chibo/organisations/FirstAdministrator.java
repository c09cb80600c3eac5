package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Puts the person who sets the program up on record, with the posts from today on. */
@Component
class FirstAdministrator {
    private final KeepPerson people;
    private final HoldPost posts;
    private final FirstMembership membership;
    private final Clock clock;

    FirstAdministrator(KeepPerson people, HoldPost posts, FirstMembership membership, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.membership = membership;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PersonId appoint(Actor program, UnitId unit, FirstUnit first) {
        PersonId person =
                people.record(program, unit, PersonData.named(first.personName().strip()));
        posts.open(program, unit, person, PostKind.ADMINISTRATOR, today(), null, "");
        if (first.secretary()) {
            posts.open(program, unit, person, PostKind.SECRETARY, today(), null, "");
        }
        if (first.enrols()) {
            membership.enrol(program, unit, person, first.joinedOn(), first.officialOn());
        }
        return person;
    }
}
