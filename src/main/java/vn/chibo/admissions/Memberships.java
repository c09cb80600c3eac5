package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.members.AdmitMember;
import vn.chibo.members.DecideStatus;
import vn.chibo.members.MemberId;
import vn.chibo.members.StatusKind;
import vn.chibo.members.StatusPaper;
import vn.chibo.organisations.Units;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/**
 * What a decision of the upper committee makes of the register. Who decides may write this one line there: the decision
 * carries the right, in the decider's own name and scope.
 */
@Component
class Memberships {
    private final AdmitMember admit;
    private final DecideStatus decide;
    private final Units units;

    Memberships(AdmitMember admit, DecideStatus decide, Units units) {
        this.admit = admit;
        this.decide = decide;
        this.units = units;
    }

    /** @param decision from whose day Party age runs */
    MemberId admitted(Actor decider, CaseFile file, CaseFile.Paper decision, LocalDate ceremony) {
        var head = file.head();
        PersonId person = new PersonId(head.personId());
        StatusPaper paper = paper(decider, ceremony, decision.number(), decision.dated(), decision.documentId());
        if (head.kind() == CaseKind.READMISSION) {
            return admit.readmit(registering(decider), head.unit(), person, paper);
        }
        String helpers = file.helpers().stream().map(CaseFile.Supporter::name).collect(Collectors.joining(", "));
        return admit.admit(registering(decider), head.unit(), person, helpers, paper);
    }

    /** @param officialOn the exact day probation was full, however late it was decided */
    void recognised(Actor decider, MemberId member, LocalDate officialOn, PaperData decision) {
        StatusPaper paper =
                paper(decider, officialOn, decision.number().strip(), decision.dated(), decision.document());
        decide.decide(registering(decider), member, StatusKind.RECOGNITION, paper);
    }

    /** Who decided is the unit acted for. */
    private StatusPaper paper(
            Actor decider, LocalDate effectiveOn, String number, LocalDate signedOn, @Nullable UUID document) {
        String issuer = units.on(decider, decider.requiredUnit(), signedOn).name();
        return new StatusPaper(effectiveOn, null, number, signedOn, issuer, "", document);
    }

    private static Actor registering(Actor decider) {
        var permissions = EnumSet.of(Permission.KEEP_MEMBERS);
        permissions.addAll(decider.permissions());
        return new Actor(decider.account(), decider.person(), decider.unit(), decider.path(), permissions);
    }
}
