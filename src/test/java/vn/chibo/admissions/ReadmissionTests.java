package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.admissions.FollowedCandidates.Scene;
import vn.chibo.members.MemberData;
import vn.chibo.members.RegisterMember;
import vn.chibo.members.Standing;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;

/** Who left the Party and comes back. */
@ChiboTest
@Transactional
class ReadmissionTests {
    @Autowired
    FollowedCandidates candidates;

    @Autowired
    OpenCase open;

    @Autowired
    RegisterMember register;

    @Autowired
    KeepPerson people;

    private Scene scene;

    @BeforeEach
    void aCell() {
        scene = candidates.cell();
    }

    @Test
    void whoLeftThePartyIsReadmittedAfterThirtySixMonthsAndOnlyOnce() {
        LocalDate today = candidates.today();
        PersonId early = former("Người Mới Ra", today.minusMonths(35));
        CaseId tooSoon = open.open(scene.secretary().actor(), scene.cell().id, early, Introducer.NONE, "");
        assertThat(candidates.state(scene.secretary().actor(), tooSoon).hindrances())
                .extracting(vn.chibo.shared.RuleViolation::key)
                .contains("admissions.against.too-soon");

        PersonId person = former("Người Trở Lại", today.minusMonths(36));
        CaseId id = open.open(scene.secretary().actor(), scene.cell().id, person, Introducer.YOUTH_UNION, "");
        candidates.prepared(scene, id);
        candidates.voted(scene, "Xét kết nạp lại đảng viên đối với Người Trở Lại", "vote.admission", "", 5);
        candidates.decided(scene, id, "COMMITTEE_RESOLUTION", 27, 27);
        candidates.decided(scene, id, "DECISION", 11, 11);
        candidates.celebrated(scene, id);
        assertThat(candidates.state(scene.secretary().actor(), id).current().code())
                .isEqualTo("NEW_CLASS");
        assertThat(candidates.state(scene.secretary().actor(), id).file().head().kind())
                .isEqualTo(CaseKind.READMISSION);
    }

    private PersonId former(String name, LocalDate left) {
        var program = TheProgram.itself();
        PersonData named = PersonData.named(name);
        var data = new PersonData(
                named.fullName(),
                "",
                "MALE",
                LocalDate.of(1985, 4, 2),
                "",
                "",
                "",
                "",
                "",
                "12/12",
                "",
                "",
                "",
                "",
                null,
                "",
                "",
                "");
        PersonId person = people.record(program, scene.cell().id, data);
        register.register(
                program,
                scene.cell().id,
                person,
                new MemberData(
                        LocalDate.of(2012, 1, 1),
                        LocalDate.of(2013, 1, 1),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        "",
                        Standing.STRUCK_OFF,
                        left,
                        ""));
        return person;
    }
}
