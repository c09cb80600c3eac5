package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberData;
import vn.chibo.members.MemberId;
import vn.chibo.members.ReadmitMember;
import vn.chibo.members.RecogniseMember;
import vn.chibo.members.RegisterMember;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/**
 * What a decision of the upper committee makes of the register. Who decides may write this one line there: the decision
 * carries the right, in the decider's own name and scope.
 */
@Component
class Memberships {
    private final RegisterMember register;
    private final ReadmitMember readmit;
    private final RecogniseMember recognise;

    Memberships(RegisterMember register, ReadmitMember readmit, RecogniseMember recognise) {
        this.register = register;
        this.readmit = readmit;
        this.recognise = recognise;
    }

    /** @param decided day of the decision, from which Party age runs */
    MemberId admitted(Actor decider, CaseFile file, LocalDate decided, LocalDate ceremony) {
        var head = file.head();
        PersonId person = new PersonId(head.personId());
        if (head.kind() == CaseKind.READMISSION) {
            return readmit.readmit(registering(decider), head.unit(), person, ceremony, "");
        }
        String helpers = file.helpers().stream().map(CaseFile.Supporter::name).collect(Collectors.joining(", "));
        var data = new MemberData(decided, null, "", "", "", helpers, "", "", ceremony, "", null, null, "");
        return register.admit(registering(decider), head.unit(), person, data);
    }

    void recognised(Actor decider, MemberId member, LocalDate officialOn) {
        recognise.recognise(registering(decider), member, officialOn);
    }

    private static Actor registering(Actor decider) {
        var permissions = EnumSet.of(Permission.KEEP_MEMBERS);
        permissions.addAll(decider.permissions());
        return new Actor(decider.account(), decider.person(), decider.unit(), decider.path(), permissions);
    }
}
