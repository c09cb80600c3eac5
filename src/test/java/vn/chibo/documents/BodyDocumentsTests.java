package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.HoldSeat;
import vn.chibo.organisations.KeepBody;
import vn.chibo.organisations.SeatId;
import vn.chibo.organisations.SeatRole;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A steering committee issues documents in its own name, under numbers of its own. */
@ChiboTest
@Transactional
class BodyDocumentsTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    KeepBody bodies;

    @Autowired
    HoldSeat seats;

    @Autowired
    IssueDocument units;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone head;
    private World.Someone deputy;
    private BodyId body;
    private SeatId headSeat;
    private SeatId deputySeat;

    @BeforeEach
    void aSteeringCommittee() {
        cell = world.cell("Chi bộ Trường Lấp Vò 2");
        secretary = cell.secretary("Trần Văn An");
        head = cell.member("Nguyễn Văn Kiệt");
        deputy = cell.member("Lê Thị Bình");
        body = found("Ban Chỉ đạo 832");
        headSeat = seats.take(TheProgram.itself(), body, head.person(), SeatRole.HEAD, World.LONG_AGO, null);
        deputySeat = seats.take(TheProgram.itself(), body, deputy.person(), SeatRole.DEPUTY, World.LONG_AGO, null);
    }

    @Test
    @Requirement("S61")
    void itsHeadIssuesAPlanUnderTheCommitteesNameAndNumber() throws Exception {
        assertThat(get(secretary, "/bodies/" + body.value())).bodyText().contains(at(), "Văn bản của ban");
        assertThat(get(head, at())).hasStatusOk().bodyText().contains("Trưởng ban", "Kế hoạch");
        assertThat(issue(head, plan(headSeat))).hasRedirectedUrl(at());

        assertThat(get(head, at())).bodyText().contains("Số 01-KH/BCĐ", "Tổng kết đổi mới phương thức lãnh đạo");
        DocumentId document = documents().getFirst();
        for (FileFormat format : new FileFormat[] {FileFormat.PDF, FileFormat.DOCX}) {
            assertThat(text(document, format))
                    .containsIgnoringCase("Chi bộ Trường Lấp Vò 2")
                    .containsIgnoringCase("Ban Chỉ đạo 832")
                    .contains("Số 01-KH/BCĐ", "KẾ HOẠCH", "T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Nguyễn Văn Kiệt")
                    .contains("Rà soát tổ chức bộ máy", "Lưu Ban Chỉ đạo")
                    .doesNotContain("K/T");
        }
    }

    @Test
    @Requirement("S61")
    void aDeputySignsInTheHeadsPlaceAndTheSecretaryMayIssueToo() throws Exception {
        assertThat(issue(secretary, plan(deputySeat))).hasRedirectedUrl(at());
        assertThat(text(documents().getFirst(), FileFormat.PDF))
                .contains("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Lê Thị Bình");
    }

    @Test
    @Requirement("S61")
    void eachBodyAndTheUnitCountApartAndTwiceIsOnce() {
        LocalDate term = LocalDate.of(2025, 6, 1);
        var resolution = new DocumentId(UUID.randomUUID());
        units.issue(secretary.actor(), cell.id, resolution, Samples.resolution(), term, PageLayout.shipped());
        Map<String, String> plan = plan(headSeat);
        issue(head, plan);
        issue(head, plan);
        issue(head, plan(headSeat));
        BodyId other = found("Ban Chỉ đạo 35");
        SeatId seat = seats.take(TheProgram.itself(), other, head.person(), SeatRole.HEAD, World.LONG_AGO, null);
        post(head, "/bodies/" + other.value() + "/documents", plan(seat));
        var report = plan(headSeat);
        report.put("type", "REPORT");
        issue(head, report);
        assertThat(jdbc.sql("""
                        select b.name || ' ' || d.type || ' ' || d.number from documents.document d
                        join organisations.body b on b.id = d.body_id order by b.name, d.type, d.number
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "Ban Chỉ đạo 35 PLAN 1",
                        "Ban Chỉ đạo 832 PLAN 1",
                        "Ban Chỉ đạo 832 PLAN 2",
                        "Ban Chỉ đạo 832 REPORT 1");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        for (String field : List.of("type", "subject", "text", "signer")) {
            var form = plan(headSeat);
            form.put(field, "");
            assertThat(issue(head, form)).hasStatus(422).bodyText().contains(field + "-error");
        }
        var resolution = plan(headSeat);
        resolution.put("type", "RESOLUTION");
        assertThat(issue(head, resolution)).hasStatus(422).bodyText().contains("được ban hành", "Rà soát tổ chức");
        assertThat(documents()).isEmpty();
    }

    @Test
    void othersMayNotIssueAndStrangersFindNothing() {
        World.Someone member = cell.member("Phạm Văn Cường");
        assertThat(get(member, at())).hasStatusOk().bodyText().doesNotContain("name=\"subject\"");
        assertThat(issue(member, plan(headSeat))).hasStatus(403);
        World.Someone stranger = world.cell("Chi bộ Khác").secretary("Người Lạ");
        assertThat(get(stranger, at())).hasStatus(404);
        assertThat(issue(stranger, plan(headSeat))).hasStatus(404);
        BodyId union = bodies.found(
                TheProgram.itself(), cell.id, BodyKind.TRADE_UNION, "Công đoàn Trường", World.LONG_AGO, null, "");
        assertThat(get(secretary, "/bodies/" + union.value() + "/documents")).hasStatus(404);
        seats.leave(TheProgram.itself(), headSeat, World.LONG_AGO.plusYears(1));
        assertThat(issue(head, plan(deputySeat))).hasStatus(403);
        assertThat(documents()).isEmpty();
    }

    private BodyId found(String name) {
        return bodies.found(
                TheProgram.itself(), cell.id, BodyKind.STEERING_COMMITTEE, name, World.LONG_AGO, null, "12-QĐ/ĐU");
    }

    private Map<String, String> plan(SeatId signer) {
        return new HashMap<>(Map.of(
                "document", UUID.randomUUID().toString(),
                "type", "PLAN",
                "subject", "Tổng kết đổi mới phương thức lãnh đạo của Đảng",
                "text", "Rà soát tổ chức bộ máy.\nBáo cáo trước ngày 30.",
                "recipients", "Các chi bộ",
                "signer", signer.value().toString()));
    }

    private String text(DocumentId document, FileFormat format) throws Exception {
        byte[] bytes = files.chunk(head.actor(), files.newest(head.actor(), document, format), 0);
        return format == FileFormat.PDF ? Written.pdfText(bytes) : Written.docxText(bytes);
    }

    private List<DocumentId> documents() {
        return jdbc
                .sql("select id from documents.document where body_id = ?")
                .param(body.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(DocumentId::new)
                .toList();
    }

    private String at() {
        return "/bodies/" + body.value() + "/documents";
    }

    private MvcTestResult issue(World.Someone who, Map<String, String> form) {
        return post(who, at(), form);
    }

    private MvcTestResult get(World.Someone who, String uri) {
        return browser.get().uri(uri).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(World.Someone who, String uri, Map<String, String> form) {
        var request = browser.post().uri(uri).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
