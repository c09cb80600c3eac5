package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
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

/** From one session to the next, through the pages: three steps, a thematic part each quarter, topics for next time. */
@ChiboTest
@Transactional
class CycleTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    Clock clock;

    World.Cell cell;
    World.Someone secretary;
    World.Someone member;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Đào tạo");
        secretary = cell.secretary("Phạm Minh Khang");
        member = cell.member("Trần Văn Lợi");
    }

    @Test
    @Requirement("S97")
    void aMeetingGoesThroughThreeStepsEachWithItsChecklist() {
        assertThat(page("/")).containsSubsequence("Chuẩn bị kỳ tháng", "Tiến hành", "Tổ chức thực hiện");
        String at = drafted();
        assertThat(page(at)).contains("Trước khi gửi", "Nội dung nào gắn với nhiệm vụ chính trị");
        assertThat(post(at + "/opening")).hasStatus(422);
        announce(at);
        assertThat(post(at + "/opening")).hasStatus3xxRedirection();
        assertThat(page(at + "/live/ending"))
                .contains("Trước khi kết thúc", "Chưa điểm danh: ", "Chủ trì chưa đánh giá buổi sinh hoạt.");
        assertThat(post(at + "/closure")).hasStatus(422);
        hold(at, true);
        assertThat(page("/tasks?period=" + month(at))).contains("Dự giờ bốn tiết");

        assertThat(page(drafted())).contains("thiếu bước thực hiện: chưa có đồng chí nào gửi báo cáo tháng");
    }

    @Test
    @Requirement("S4")
    void aThematicSessionIsScheduledHeldAndRecordedOnceAQuarter() {
        String first = drafted();
        assertThat(page(first)).contains("Sinh hoạt thường kỳ và chuyên đề");
        Programme.Item thematic = thematic(first);
        var retitled =
                mvc.post().uri(first + "/items/" + thematic.id()).with(csrf()).with(SignedIn.as(secretary));
        assertThat(retitled.param("title", "Dạy học bằng bài giảng số")
                        .param("part", "THEMATIC")
                        .param("kind", "DISCUSS")
                        .param("minutes", "40")
                        .param("topicField", "TEACHING")
                        .param("version", String.valueOf(thematic.version())))
                .hasStatus3xxRedirection();
        announce(first);
        post(first + "/opening");
        hold(first, false);
        assertThat(page(first + "/minutes")).contains("Dạy học bằng bài giảng số");

        for (int month = 2; month <= 3; month++) {
            assertThat(page(drafted())).doesNotContain("Sinh hoạt thường kỳ và chuyên đề");
        }
        assertThat(page(drafted()))
                .contains("Sinh hoạt thường kỳ và chuyên đề", "3 tháng gần đây chưa sinh hoạt chuyên đề");
    }

    @Test
    @Requirement("S127")
    void theThematicTopicOfNextTimeIsAssignedAtTheEndAndStandsInTheNextProgramme() {
        String at = drafted();
        announce(at);
        post(at + "/opening");
        String preparer = member.member().value().toString();
        topic(at, "Chống bạo lực học đường", "preparer", preparer, "thematic", "true");
        topic(at, "Góp ý nội quy nhà trường");
        assertThat(page(at + "/live/ending"))
                .containsSubsequence("Chuẩn bị kỳ sinh hoạt sau", "Chuyên đề", "Chống bạo lực học đường")
                .contains("Trần Văn Lợi chuẩn bị", "Chưa phân công");
        hold(at, true);

        Programme next = programme(drafted());
        assertThat(next.items())
                .filteredOn(Programme.Item::carriedOver)
                .extracting(Programme.Item::part, Programme.Item::title)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(AgendaPart.THEMATIC, "Chống bạo lực học đường"),
                        org.assertj.core.api.Assertions.tuple(AgendaPart.OTHER, "Góp ý nội quy nhà trường"));
        assertThat(next.items())
                .filteredOn(item -> item.part() == AgendaPart.THEMATIC)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.preparer()).isEqualTo("Trần Văn Lợi");
                    assertThat(item.paperRequired()).isTrue();
                });
    }

    @Test
    void whoAsksForAMonthSecondOpensWhatTheFirstDrafted() {
        String month = YearMonth.now(clock).plusMonths(2).toString();
        String first = post("/meetings", "period", month).getResponse().getRedirectedUrl();
        assertThat(first).startsWith("/meetings/");
        assertThat(post("/meetings", "period", month)).hasRedirectedUrl(first);
    }

    private String drafted() {
        String to = post("/meetings").getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/meetings/");
        return to;
    }

    private void announce(String at) {
        assertThat(post(at + "/committee-round")).hasStatus3xxRedirection();
        assertThat(post(at + "/publication")).hasStatus3xxRedirection();
    }

    /** Called, every matter settled, assessed and closed; with one conclusion that is somebody's task, or without. */
    private void hold(String at, boolean concluded) {
        post(at + "/live/roll");
        for (Programme.Item item : programme(at).items()) {
            String id = item.id().toString();
            boolean here = concluded && item.part() == AgendaPart.PLAN;
            String owner = member.member().value().toString();
            assertThat(
                            here
                                    ? post(
                                            at + "/live/conclusion",
                                            "row",
                                            row(),
                                            "item",
                                            id,
                                            "body",
                                            "Dự giờ bốn tiết",
                                            "owner",
                                            owner)
                                    : post(at + "/live/item", "row", id, "item", id, "noConclusion", "true"))
                    .hasStatus3xxRedirection();
        }
        String meeting = at.substring(at.lastIndexOf('/') + 1);
        post(at + "/live/meeting", "row", meeting, "from", "ending", "assessment", "Đạt yêu cầu");
        assertThat(post(at + "/closure")).hasStatus3xxRedirection();
    }

    private void topic(String at, String title, String... more) {
        String[] fields = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("row", row(), "from", "ending", "title", title),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        assertThat(post(at + "/live/topic", fields)).hasStatus3xxRedirection();
    }

    private Programme.Item thematic(String at) {
        return programme(at).items().stream()
                .filter(item -> item.part() == AgendaPart.THEMATIC)
                .findFirst()
                .orElseThrow();
    }

    private Programme programme(String at) {
        return programmes.asItStands(
                secretary.actor(), new MeetingId(UUID.fromString(at.substring(at.lastIndexOf('/') + 1))));
    }

    private String month(String at) {
        return programme(at).period().toString();
    }

    private static String row() {
        return UUID.randomUUID().toString();
    }

    private String page(String address) {
        var result = mvc.get().uri(address).with(SignedIn.as(secretary)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedIn.as(secretary));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
