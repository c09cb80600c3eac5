package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class MeetingPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    DraftAgenda draft;

    @Autowired
    Programmes programmes;

    @Autowired
    MeetingViews views;

    World.Cell cell;
    World.Someone secretary;
    World.Someone deputy;
    World.Someone member;
    MeetingId meeting;
    String at;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Đào tạo");
        secretary = cell.secretary("Phạm Minh Khang");
        deputy = cell.deputy("Nguyễn Thị Hà");
        member = cell.member("Trần Văn Lợi");
        meeting = draft.draft(secretary.actor(), cell.id);
        at = "/meetings/" + meeting.value();
    }

    @Test
    @Requirement({"S98", "S101", "S102"})
    void theDraftShowsKindsPreparersAndGrounds() {
        assertThat(get(secretary, at))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chuẩn bị kỳ sinh hoạt tháng",
                        "Thông báo, không thảo luận",
                        "Thảo luận để thống nhất hoặc ra nghị quyết",
                        "Nguyễn Thị Hà",
                        "Chương trình công tác và chỉ tiêu",
                        "Gửi chi ủy thống nhất");
    }

    @Test
    @Requirement({"S104", "S105", "S107"})
    void theProgrammeBeginsWithInformationThenLastMonthThenThePlan() {
        String page = body(get(secretary, at));
        assertThat(page).containsSubsequence("Thông tin thời sự", "Đánh giá hoạt động tháng", "Dự thảo kế hoạch tháng");
    }

    @Test
    @Requirement({"S100", "S109", "S37"})
    void theThreeTiesAreAnsweredByPointingToAnItem() {
        List<String> codes = List.of("check.political-task", "check.following-uncle-ho", "check.professional-group");
        String item = item(1).id().toString();
        assertThat(body(get(secretary, at)))
                .contains(
                        "Nội dung nào gắn với nhiệm vụ chính trị",
                        "Nội dung nào gắn với học tập và làm theo Bác",
                        "Nội dung nào gắn với chuyên môn của các tổ");
        for (String code : codes) {
            assertThat(post(secretary, at + "/checks/" + code, "item", item)).hasStatus(302);
        }
        assertThat(body(get(secretary, at)))
                .contains(
                        "Gắn với nhiệm vụ chính trị của đơn vị: nội dung 2",
                        "Gắn với học tập và làm theo Bác: nội dung 2",
                        "Gắn với chuyên môn của các tổ: nội dung 2");
        assertThat(post(secretary, at + "/items/" + item + "/removal")).hasStatus(302);
        assertThat(body(get(secretary, at))).contains("Nội dung nào gắn với học tập và làm theo Bác");
    }

    @Test
    void aCheckLeftUnansweredAsksWhy() {
        assertThat(post(secretary, at + "/checks/check.political-task", "note", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một nội dung, hoặc ghi vì sao kỳ này chưa có");
        assertThat(post(secretary, at + "/checks/check.political-task", "note", "Kỳ này họp về bầu cử"))
                .hasStatus(302);
        assertThat(body(get(secretary, at))).contains("Kỳ này họp về bầu cử");
        assertThat(post(secretary, at + "/checks/check.logistics", "note", "x")).hasStatus(404);
    }

    @Test
    @Requirement("S112")
    void aProgrammeThatIsTooShortIsPointedOutWithItsRule() {
        for (Programme.Item item : programme().items()) {
            post(secretary, at + "/items/" + item.id(), form(item, "5"));
        }
        assertThat(body(get(secretary, at))).contains("còn thiếu 100 phút so với 120 phút", "Hướng dẫn 42-HD/BTCTW");
    }

    @Test
    void aRefusedItemKeepsWhatWasTyped() {
        assertThat(post(
                        secretary,
                        at + "/items",
                        "title",
                        "Bàn về thi đua",
                        "kind",
                        "DISCUSS",
                        "part",
                        "OTHER",
                        "minutes",
                        "rất lâu",
                        "groundNote",
                        "Chỉ đạo tháng 11"))
                .hasStatus(422)
                .bodyText()
                .contains("Bàn về thi đua", "rất lâu", "Chỉ đạo tháng 11", "Hãy ghi số phút, từ 1 đến 600");
    }

    @Test
    void theSecondWhoSavesKeepsTheWordsAndSeesTheOthers() {
        Programme.Item item = item(0);
        assertThat(post(deputy, at + "/items/" + item.id(), form(item, "20", "Tin mới của Hà")))
                .hasStatus(302);
        assertThat(post(secretary, at + "/items/" + item.id(), form(item, "25", "Tin mới của Khang")))
                .hasStatus(409)
                .bodyText()
                .contains("Tin mới của Khang", "Tin mới của Hà");
        assertThat(item(0).title()).isEqualTo("Tin mới của Hà");
    }

    @Test
    @Requirement({"S110", "S111"})
    void formAndPlaceAreChosen() {
        assertThat(post(
                        secretary,
                        at + "/session",
                        "day",
                        programme().period().atDay(5).toString(),
                        "hour",
                        "19:30",
                        "place",
                        "Địa đạo Củ Chi",
                        "venue",
                        "HISTORIC_SITE",
                        "forms",
                        "STORY_TELLING",
                        "chair",
                        secretary.member().value().toString(),
                        "version",
                        String.valueOf(
                                views.required(secretary.actor(), meeting).version())))
                .hasStatus(302);
        assertThat(body(get(secretary, at)))
                .contains("Địa đạo Củ Chi", "về nguồn, di tích lịch sử", "kể chuyện", "19:30");
    }

    @Test
    @Requirement("S116")
    void thingsAreTickedOff() {
        assertThat(body(get(secretary, at))).contains("Chưa chuẩn bị: Phòng họp, Máy chiếu");
        assertThat(post(secretary, at + "/logistics", "ROOM", "READY", "PROJECTOR", "NOT_NEEDED"))
                .hasStatus(302);
        assertThat(body(get(secretary, at))).contains("Chưa chuẩn bị: Màn hình, Máy tính");
    }

    @Test
    @Requirement({"S113", "S114"})
    void theCommitteeAgreesBeforeTheMembersAreTold() {
        assertThat(get(member, at)).hasStatus(404);
        assertThat(post(secretary, at + "/committee-round")).hasStatus(302);
        assertThat(post(secretary, at + "/publication"))
                .hasStatus(422)
                .bodyText()
                .contains("Chi ủy chưa thống nhất bản này");
        assertThat(get(member, at)).hasStatus(404);
        assertThat(post(deputy, at + "/committee-answer", "round", "1", "agrees", "yes"))
                .hasStatus(302);
        assertThat(post(secretary, at + "/publication")).hasStatus(302);
        assertThat(get(member, at)).hasStatusOk().bodyText().contains("Mời dự kỳ sinh hoạt");
        assertThat(body(get(secretary, at))).contains("Trả lời: 0/3 đồng chí", "bản số 1");
    }

    @Test
    @Requirement({"S118", "S119"})
    void theNoticeCarriesTheOrderOfTheSessionAndTakesTheAnswer() {
        announce();
        assertThat(body(get(member, at))).contains("để điện thoại im lặng", "tập trung dân chủ", "Tôi sẽ dự");
        assertThat(post(member, at + "/answer", "attends", "no", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do xin vắng");
        assertThat(post(member, at + "/answer", "attends", "no", "reason", "Con ốm"))
                .hasStatus(302);
        assertThat(body(get(secretary, at))).contains("Con ốm", "Trả lời: 1/3 đồng chí");
        assertThat(body(get(deputy, at))).contains("Con ốm");
        World.Someone other = cell.member("Lê Thị Vân");
        assertThat(body(get(other, at))).doesNotContain("Con ốm");
    }

    @Test
    @Requirement("S115")
    void aMissingPaperIsPointedOutAndHandedIn() {
        Programme.Item thematic = programme().items().getLast();
        String paper = at + "/items/" + thematic.id() + "/paper";
        assertThat(body(get(secretary, at))).contains("chưa nộp báo cáo bằng văn bản", "nhắc " + thematic.preparer());
        assertThat(post(secretary, at + "/items/" + thematic.id() + "/reminder"))
                .hasStatus(302);
        assertThat(post(secretary, paper, "text", "")).hasStatus(422);
        assertThat(post(secretary, paper, "text", "Bài tham luận về đổi mới")).hasStatus(302);
        assertThat(body(get(secretary, at))).contains("Đã có đủ 1 bài bằng văn bản");
        assertThat(body(get(secretary, paper))).contains("Bài tham luận về đổi mới");
    }

    @Test
    void aPaperComesAsAFileTooAndARottenOneIsRefused() throws Exception {
        Programme.Item thematic = programme().items().getLast();
        String paper = at + "/items/" + thematic.id() + "/paper";
        var word = new java.io.ByteArrayOutputStream();
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
            document.createParagraph().createRun().setText("Tham luận");
            document.write(word);
        }
        assertThat(upload(secretary, paper, "tham luan.docx", "đây không phải Word".getBytes()))
                .hasStatus(422)
                .bodyText()
                .contains("Chỉ nhận tệp DOCX, XLSX hoặc PDF");
        assertThat(upload(secretary, paper, "tham luan.docx", word.toByteArray()))
                .hasStatus(302);
        assertThat(body(get(secretary, paper))).contains("tham luan.docx", "/docx");
        World.Someone stranger = world.cell("Chi bộ khác").secretary("Người lạ");
        assertThat(upload(stranger, paper, "x.docx", word.toByteArray())).hasStatus(404);
    }

    private MvcTestResult upload(World.Someone someone, String uri, String name, byte[] bytes) {
        return mvc.post()
                .uri(uri)
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile("file", name, null, bytes))
                .with(SignedIn.as(someone))
                .with(csrf())
                .exchange();
    }

    @Test
    void everyPageReadsInBothLanguages() {
        announce();
        String item = at + "/items/" + item(0).id();
        for (String page : List.of(
                "/meetings",
                at,
                at + "/agenda",
                at + "/session",
                at + "/plan",
                at + "/items/new",
                item,
                item + "/paper")) {
            assertThat(get(secretary, page)).as(page).hasStatusOk();
            assertThat(mvc.get().uri(page).cookie(new Cookie("language", "en")).with(SignedIn.as(secretary)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"en\"");
        }
    }

    @Test
    void strangersFindNothing() {
        announce();
        World.Someone stranger = world.cell("Chi bộ khác").secretary("Người lạ");
        String item = at + "/items/" + item(0).id();
        for (String page :
                List.of(at, at + "/agenda", at + "/session", at + "/plan", at + "/items/new", item, item + "/paper")) {
            assertThat(get(stranger, page)).as(page).hasStatus(404);
        }
        String line = at + "/plan/" + UUID.randomUUID();
        for (String action : List.of(
                at + "/items",
                item,
                item + "/removal",
                item + "/position",
                item + "/paper",
                item + "/reminder",
                at + "/session",
                at + "/postponement",
                at + "/cancellation",
                at + "/plan",
                line,
                line + "/removal",
                at + "/logistics",
                at + "/checks/check.political-task",
                at + "/committee-round",
                at + "/committee-answer",
                at + "/publication",
                at + "/recorded-answer",
                at + "/answer")) {
            assertThat(post(stranger, action)).as(action).hasStatus(404);
        }
    }

    @Test
    void aMemberMayNotPrepare() {
        announce();
        assertThat(get(member, at + "/session")).hasStatus(403);
        assertThat(post(member, at + "/items", "title", "x")).hasStatus(403);
        assertThat(post(member, at + "/committee-round")).hasStatus(403);
    }

    @Test
    void theRecorderGoesFromTheInvitationToTheOpening() {
        World.Someone recorder = cell.member("Huỳnh Thị Vui");
        String version =
                String.valueOf(views.required(secretary.actor(), meeting).version());
        String day = programme().period().atDay(5).toString();
        String[] session = {"day", day, "hour", "14:00", "venue", "OFFICE", "forms", "REPORT", "version", version};
        String[] people = {"chair", id(secretary), "recorder", id(recorder)};
        String[] typed = Stream.of(session, people).flatMap(Stream::of).toArray(String[]::new);
        assertThat(post(secretary, at + "/session", typed)).hasStatus(302);
        announce();

        assertThat(body(get(recorder, at))).contains("href=\"" + at + "/live\"");
        assertThat(body(get(member, at))).contains("Tôi sẽ dự").doesNotContain("href=\"" + at + "/live\"");
    }

    @Test
    void anAnswerGivenByPhoneIsRecordedWithWhoRecordedItAndMayStillBeChanged() {
        announce();
        assertThat(post(secretary, at + "/recorded-answer", "comrade", id(member), "attends", "no"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do xin vắng", "selected>" + member.name());
        assertThat(post(secretary, at + "/recorded-answer", "attends", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn đồng chí đã báo");
        assertThat(post(
                        deputy,
                        at + "/recorded-answer",
                        "comrade",
                        id(member),
                        "attends",
                        "no",
                        "toldReason",
                        "Con ốm"))
                .hasStatus(302);
        assertThat(body(get(secretary, at))).contains("Con ốm", "đồng chí Nguyễn Thị Hà ghi hộ");
        assertThat(body(get(member, at))).contains("Đồng chí Nguyễn Thị Hà đã ghi hộ lúc");

        assertThat(post(member, at + "/answer", "attends", "yes")).hasStatus(302);
        assertThat(body(get(secretary, at))).contains("sẽ dự").doesNotContain("ghi hộ</span>", "Con ốm");
    }

    @Test
    void onlyWhoConductsRecordsForAnother() {
        announce();
        World.Someone other = cell.member("Huỳnh Thị Vui");
        String[] answer = {"comrade", id(other), "attends", "yes"};
        assertThat(post(member, at + "/recorded-answer", answer)).hasStatus(403);
        assertThat(post(cell.committeeMember("Lý Thị Ủy"), at + "/recorded-answer", answer))
                .hasStatus(403);
        World.Someone elsewhere = world.cell("Chi bộ khác").member("Người lạ");
        assertThat(post(secretary, at + "/recorded-answer", "comrade", id(elsewhere), "attends", "yes"))
                .hasStatus(404);
        assertThat(body(get(member, at))).doesNotContain("Ghi hộ câu trả lời");
    }

    @Test
    void theSecretarySeesWhoHasNotOpenedTheNotice() {
        announce();
        assertThat(body(get(secretary, at))).contains("2 đồng chí chưa xem thông báo");
        get(member, at);
        assertThat(body(get(secretary, at))).contains("1 đồng chí chưa xem thông báo");
        get(deputy, at);
        assertThat(body(get(secretary, at))).doesNotContain("chưa xem");

        post(secretary, at + "/items/" + item(0).id(), form(item(0), "25", "Tin khác"));
        announceAgain();
        assertThat(body(get(secretary, at))).contains("2 đồng chí chưa xem thông báo");
    }

    @Test
    void theSuperiorIsToldOfTheSessionWhenTheSecretaryTicksIt() {
        World.Someone officer = world.officer(cell.parent, "Đỗ Văn Bình");
        World.Someone elsewhere = world.officer(world.committee("Đảng ủy phường khác"), "Mai Văn Xa");
        announce();
        assertThat(body(get(officer, "/"))).doesNotContain("Chi bộ Đào tạo sinh hoạt kỳ tháng");

        post(secretary, at + "/items/" + item(0).id(), form(item(0), "25", "Tin khác"));
        post(secretary, at + "/publication", "reason", "gửi cấp trên", "superior", "yes");

        assertThat(body(get(officer, "/"))).contains("Chi bộ Đào tạo sinh hoạt kỳ tháng", "href=\"" + at + "\"");
        assertThat(get(officer, at)).hasStatusOk();
        assertThat(body(get(secretary, at))).contains("đã gửi cấp ủy cấp trên trực tiếp");
        assertThat(body(get(elsewhere, "/"))).doesNotContain("Chi bộ Đào tạo sinh hoạt kỳ tháng");
        assertThat(get(elsewhere, at)).hasStatus(404);
    }

    private void announceAgain() {
        assertThat(post(secretary, at + "/publication", "reason", "sửa nội dung"))
                .hasStatus(302);
    }

    private static String id(World.Someone someone) {
        return someone.member().value().toString();
    }

    private void announce() {
        post(secretary, at + "/committee-round");
        post(deputy, at + "/committee-answer", "round", "1", "agrees", "yes");
        post(secretary, at + "/publication");
    }

    private Programme programme() {
        return programmes.asItStands(secretary.actor(), meeting);
    }

    private Programme.Item item(int place) {
        return programme().items().get(place);
    }

    private static String[] form(Programme.Item item, String minutes) {
        return form(item, minutes, item.title());
    }

    private static String[] form(Programme.Item item, String minutes, String title) {
        return new String[] {
            "title", title,
            "kind", item.kind().name(),
            "part", item.part().name(),
            "minutes", minutes,
            "preparer", String.valueOf(item.preparerId()),
            "version", String.valueOf(item.version())
        };
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, String... pairs) {
        var request = mvc.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
