package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chibo.meetings.HeldMeeting.fields;
import static vn.chibo.meetings.HeldMeeting.fresh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.FileFormat;
import vn.chibo.documents.StoredFiles;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.world.SignedIn;

@ChiboTest
@Transactional
class CloseMeetingTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    ClosedMeeting held;

    @Autowired
    OpenMeeting open;

    @Autowired
    NoteAttendance attendance;

    @Autowired
    NoteOpinion opinions;

    @Autowired
    NoteMention mentions;

    @Autowired
    NoteMeeting lines;

    @Autowired
    ConductItem items;

    @Autowired
    CloseMeeting close;

    @Autowired
    CorrectConclusion errata;

    @Autowired
    ReadProceedings proceedings;

    @Autowired
    CardAttendance card;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskBoard board;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    @Requirement({"S126", "S144", "S178"})
    void minutesAndResolutionHoldTheConclusionsWithoutRetyping() throws IOException {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());

        var minutes = pdf(scene.asChair(), minutes(scene));
        assertThat(minutes)
                .contains("BIÊN BẢN", "ĐẢNG CỘNG SẢN VIỆT NAM", "Bồi dưỡng học sinh giỏi nghề, sáng thứ Bảy")
                .contains("thực hiện: đồng chí Trần Văn Lợi; hạn 31/12/2026")
                .contains("4/5 chính thức (80,0%)")
                .contains("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ");
        var resolution = pdf(scene.asChair(), resolution(scene));
        assertThat(resolution)
                .contains("NGHỊ QUYẾT", "CHI BỘ ĐÀO TẠO", "Số 01-NQ/CB")
                .contains("Tuyên truyền an toàn giao thông cùng Đoàn trường")
                .contains("T/M CHI BỘ", "BÍ THƯ", "Phạm Minh Khang");
    }

    @Test
    @Requirement("S128")
    void everyConclusionWithAnOwnerBecomesThatComradesTask() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        var tasks = jdbc.sql(
                        "select owner_id, title, due_on::text as due from tasks.task where unit_id = ? order by due_on")
                .param(scene.cell().id.value())
                .query()
                .listOfRows();
        assertThat(tasks)
                .extracting("title", "owner_id", "due")
                .containsExactly(
                        tuple(
                                "Tuyên truyền an toàn giao thông cùng Đoàn trường",
                                scene.ha().member().value(),
                                "2026-12-15"),
                        tuple(
                                "Bồi dưỡng học sinh giỏi nghề, sáng thứ Bảy",
                                scene.loi().member().value(),
                                "2026-12-31"));
        assertThat(count(
                        "select count(*) from resolutions.article a join resolutions.resolution r on r.id = a.resolution_id where r.meeting_id = ? and a.task_id is not null",
                        scene.meeting().value()))
                .isEqualTo(2);
    }

    @Test
    void theMonthlyCardTellsWhoAttendedAndWhy() {
        var scene = held.ready();
        attendance.note(
                scene.asRecorder(),
                scene.meeting(),
                HeldMeeting.typed(
                        scene.deputy().member().value(),
                        1,
                        "presence",
                        "ABSENT",
                        "excused",
                        "true",
                        "reason",
                        "Đi công tác"));
        var month = java.time.YearMonth.from(
                proceedings.of(scene.asChair(), scene.meeting()).head().period());
        assertThat(card.attendance(scene.asChair(), scene.ha().member(), month))
                .get()
                .asString()
                .contains("có mặt");
        assertThat(card.attendance(scene.asChair(), scene.deputy().member(), month))
                .get()
                .asString()
                .contains("vắng có lý do (Đi công tác)");
        assertThat(card.attendance(scene.asChair(), scene.ha().member(), month.minusMonths(1)))
                .isEmpty();
    }

    @Test
    void asksForTheRollTheConclusionsAndTheAssessmentFirst() {
        var scene = meetings.announced();
        var chair = scene.asChair();
        open.open(chair, scene.meeting());
        refusedAt(scene, "attendance");
        attendance.restPresent(chair, scene.meeting());
        refusedAt(scene, "items");
        items.withoutConclusion(chair, scene.meeting(), new AgendaItemId(scene.plan()), true);
        refusedAt(scene, "assessment");
        lines.note(chair, scene.meeting(), fields("assessment", "Đạt yêu cầu."));
        close.close(chair, scene.meeting());
        assertThat(proceedings.of(chair, scene.meeting()).head().state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    void whatIsTypedTooLateIsRefusedAndNothingChanges() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        var late = fresh("item", scene.plan(), "body", "Ý kiến đến muộn");
        assertThatThrownBy(() -> opinions.note(scene.asRecorder(), scene.meeting(), late))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("meetings.live.sealed");
    }

    @Test
    void theDatabaseItselfKeepsTheSeal() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        assertThatThrownBy(() -> jdbc.sql("update meetings.conclusion set body = 'khác' where meeting_id = ?")
                        .param(scene.meeting().value())
                        .update())
                .hasMessageContaining("meeting_sealed");
    }

    @Test
    void closingTwiceIsClosingOnce() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        close.close(scene.deputy().actor(), scene.meeting());
        assertThat(count(
                        "select count(*) from documents.document where unit_id = ?",
                        scene.cell().id.value()))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from resolutions.resolution where meeting_id = ?",
                        scene.meeting().value()))
                .isEqualTo(1);
    }

    @Test
    void onlySecretaryAndDeputyCloseAndStrangersFindNothing() {
        var scene = held.ready();
        var stranger = meetings.announced().asChair();
        assertThatThrownBy(() -> close.close(scene.asRecorder(), scene.meeting()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> close.close(stranger, scene.meeting())).isInstanceOf(NotFound.class);
    }

    @Test
    @Requirement("S125")
    void aLessonEntersTheMinutesOnlyByTheChairsChoice() throws IOException {
        var scene = held.ready();
        lesson(scene, "Chuẩn bị chưa chu đáo", false);
        lesson(scene, "Tham luận cần gửi trước", true);
        close.close(scene.asChair(), scene.meeting());
        assertThat(pdf(scene.asChair(), minutes(scene)))
                .contains("Tham luận cần gửi trước")
                .doesNotContain("Chuẩn bị chưa chu đáo");
    }

    @Test
    void anErratumStandsBesideTheSealedWords() {
        var scene = held.ready();
        var conclusion =
                proceedings.of(scene.asChair(), scene.meeting()).conclusions().getFirst();
        var correction = fields("body", "Hạn là 25/12/2026.", "reason", "Ghi nhầm ngày");
        assertThatThrownBy(() -> errata.correct(
                        scene.asChair(), new ConclusionId(conclusion.id()), UUID.randomUUID(), correction))
                .hasMessage("meetings.erratum.not-closed");
        close.close(scene.asChair(), scene.meeting());
        var id = UUID.randomUUID();
        errata.correct(scene.asChair(), new ConclusionId(conclusion.id()), id, correction);
        errata.correct(scene.asChair(), new ConclusionId(conclusion.id()), id, correction);

        var corrected = proceedings
                .of(scene.ha().actor(), scene.meeting())
                .conclusions()
                .getFirst();
        assertThat(corrected.body()).isEqualTo(conclusion.body());
        assertThat(corrected.errata()).extracting("body").containsExactly("Hạn là 25/12/2026.");
        var task = board.month(scene.asChair(), scene.cell().id, YearMonth.now(clock)).stream()
                .filter(one -> one.title().equals(conclusion.body()))
                .findFirst()
                .orElseThrow();
        assertThat(browser.get().uri("/tasks/" + task.id().value()).with(SignedIn.as(scene.loi())))
                .hasStatusOk()
                .bodyText()
                .contains(conclusion.body(), "Kết luận đã đính chính:", "Hạn là 25/12/2026.")
                .containsPattern("Ghi nhầm ngày; Phạm Minh Khang, .*"
                        + LocalDate.now(clock).getYear());
    }

    private void lesson(Scene scene, String body, boolean inMinutes) {
        mentions.note(
                scene.asChair(),
                scene.meeting(),
                fresh("member", scene.loi().member().value(), "kind", "LESSON", "body", body, "inMinutes", inMinutes));
    }

    private void refusedAt(Scene scene, String field) {
        assertThatThrownBy(() -> close.close(scene.asChair(), scene.meeting()))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo(field));
    }

    private UUID minutes(Scene scene) {
        return proceedings.of(scene.asChair(), scene.meeting()).ending().minutesDocument();
    }

    private UUID resolution(Scene scene) {
        return jdbc.sql("select document_id from resolutions.resolution where meeting_id = ?")
                .param(scene.meeting().value())
                .query(UUID.class)
                .single();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private String pdf(Actor actor, UUID document) throws IOException {
        var file = files.newest(actor, new DocumentId(document), FileFormat.PDF);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < file.chunks(); i++) {
            bytes.writeBytes(files.chunk(actor, file, i));
        }
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
