package vn.chibo.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.FirstMembership;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** The person who sets the program up for the own cell is its first registered member. */
@Component
class FirstSecretary implements FirstMembership {
    private final RegisterMember register;

    FirstSecretary(RegisterMember register) {
        this.register = register;
    }

    @Override
    public void enrol(Actor program, UnitId cell, PersonId person, LocalDate joinedOn, @Nullable LocalDate officialOn) {
        register.register(program, cell, person, MemberData.joined(joinedOn, officialOn, ""));
    }
}
