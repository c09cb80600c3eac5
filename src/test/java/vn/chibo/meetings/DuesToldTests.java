package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chibo.meetings.HeldMeeting.fields;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.dues.Category;
import vn.chibo.dues.CollectDues;
import vn.chibo.dues.DeclareBase;
import vn.chibo.dues.Declared;
import vn.chibo.dues.OpenLedger;
import vn.chibo.dues.Way;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The dues status of the opening comes from the dues kept; where none are kept it is typed as before. */
@ChiboTest
@Transactional
class DuesToldTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    OpenMeeting open;

    @Autowired
    NoteMeeting note;

    @Autowired
    NoteAttendance attendance;

    @Autowired
    NoteConclusion conclusions;

    @Autowired
    CloseMeeting close;

    @Autowired
    ReadProceedings proceedings;

    @Autowired
    OpenLedger ledger;

    @Autowired
    DeclareBase declare;

    @Autowired
    CollectDues collect;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    private HeldMeeting.Scene scene;
    private YearMonth month;

    @BeforeEach
    void anOpenMeeting() {
        scene = meetings.announced();
        month = YearMonth.from(LocalDate.now(clock));
        open.open(scene.asChair(), scene.meeting());
    }

    @Test
    void theNumberIsTypedWhereNoDuesAreKept() {
        note.note(scene.asChair(), scene.meeting(), fields("duesPaid", "4"));
        assertThat(opening()).isEqualTo(new Proceedings.Opening("", 4, 5, false, ""));
    }

    @Test
    void theNumberComesFromTheDuesKeptAndIsSealedAtTheClosing() {
        ledger.open(scene.asChair(), scene.cell().id, month);
        for (World.Someone one : List.of(scene.chair(), scene.deputy(), scene.loi(), scene.ha(), scene.recorder())) {
            declare.recorded(
                    scene.asChair(),
                    UUID.randomUUID(),
                    one.member(),
                    new Declared(month.minusMonths(1), Category.INSURED, 8_000_000, 0));
        }
        pay(scene.loi());
        pay(scene.chair());
        assertThat(opening()).isEqualTo(new Proceedings.Opening("", 2, 5, true, ""));
        var typed = catchThrowableOfType(
                RuleViolation.class, () -> note.note(scene.asChair(), scene.meeting(), fields("duesPaid", "4")));
        assertThat(typed.key()).isEqualTo("meetings.live.dues-known");
        assertThat(mvc.get()
                        .uri("/meetings/" + scene.meeting().value() + "/live/attendance")
                        .with(SignedIn.as(scene.chair())))
                .hasStatusOk()
                .bodyText()
                .contains("2/5, theo sổ đảng phí")
                .doesNotContain("name=\"duesPaid\"");

        attendance.restPresent(scene.asChair(), scene.meeting());
        conclusions.note(
                scene.asChair(),
                scene.meeting(),
                HeldMeeting.fresh(
                        "item",
                        scene.plan(),
                        "body",
                        "Giao đồng chí Hà báo cáo",
                        "owner",
                        scene.ha().member().value(),
                        "due",
                        LocalDate.now(clock).plusDays(9),
                        "inResolution",
                        "true"));
        note.note(scene.asChair(), scene.meeting(), fields("assessment", "tốt", "duesNote", "thu tại chi bộ"));
        close.close(scene.asChair(), scene.meeting());
        pay(scene.ha());
        assertThat(opening()).isEqualTo(new Proceedings.Opening("", 2, 5, true, "thu tại chi bộ"));
        assertThat(mvc.get()
                        .uri("/meetings/" + scene.meeting().value() + "/minutes")
                        .with(SignedIn.as(scene.ha())))
                .hasStatusOk()
                .bodyText()
                .contains("2/5 thu tại chi bộ");
    }

    private void pay(World.Someone who) {
        collect.collectAll(
                scene.asChair(),
                UUID.randomUUID(),
                scene.cell().id,
                month,
                List.of(who.member()),
                Way.CASH,
                LocalDate.now(clock));
    }

    private Proceedings.Opening opening() {
        return proceedings.of(scene.ha().actor(), scene.meeting()).opening();
    }
}
