package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.EstablishUnit;
import vn.chibo.organisations.UnitData;
import vn.chibo.organisations.UnitKind;
import vn.chibo.rulebook.IssueRule;
import vn.chibo.rulebook.RuleDraft;
import vn.chibo.shared.UnitId;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Nobody has held the shares against the official text: every page with such a figure says so, and a province may put it right. */
@ChiboTest
@Transactional
class SharesTests {
    private static final String UNCONFIRMED = "tỷ lệ chưa đối chiếu được với văn bản chính thức";

    @Autowired
    KeptDues dues;

    @Autowired
    World world;

    @Autowired
    EstablishUnit establish;

    @Autowired
    IssueRule rules;

    @Autowired
    RemitDues remit;

    @Autowired
    AcknowledgeDues acknowledge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private UnitId province;
    private UnitId commune;
    private KeptDues.Kept kept;
    private World.Someone officer;

    @BeforeEach
    void aProvinceACommuneAndACell() {
        var root = jdbc.sql("select parent_id from organisations.unit_version where unit_id = ?")
                .param(world.committee("Đảng ủy xã Gốc").value())
                .query(UUID.class)
                .single();
        var data = new UnitData(UnitKind.PROVINCE_PARTY, "Tỉnh ủy Thử Nghiệm", "", null, World.LONG_AGO, "");
        province = establish.under(TheProgram.itself(), new UnitId(root), data, World.LONG_AGO, null);
        commune = world.committee("Đảng ủy xã Thử", province);
        kept = dues.cell("Chi bộ Một", commune);
        officer = world.officer(commune, "Cán Bộ Theo Dõi");
    }

    @Test
    void everyPageWithAFigureReckonedByThemSaysSo() throws IOException {
        assertThat(page(kept.keeper(), "/dues")).contains("Giữ lại 70%, nộp lên 30%.", "cần xác nhận");
        for (var who : new World.Someone[] {kept.keeper(), officer}) {
            assertThat(page(who, "/dues/report")).contains("cần xác nhận", UNCONFIRMED, "party-dues.share.");
            assertThat(sheet(who)).contains(UNCONFIRMED);
        }
        assertThat(page(officer, "/dues/received"))
                .contains("Giữ lại 90%, nộp lên 10%.", "cần xác nhận", UNCONFIRMED, "party-dues.share.GRASSROOTS_CELL");
        assertThat(mvc.get().uri("/dues/report").cookie(English.COOKIE).with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("to be confirmed", "not yet held against the official text");
    }

    @Test
    void aProvinceWritesItsOwnAndTheFiguresFollow() throws IOException {
        issue("GRASSROOTS_CELL", 60);
        issue("COMMUNE_PARTY", 50);
        dues.paid(kept, kept.payer(), dues.now());
        UUID sent = UUID.randomUUID();
        remit.remit(kept.keeper().actor(), sent, kept.cell().id, dues.now(), dues.today());
        acknowledge.acknowledge(officer.actor(), new RemittanceId(sent), dues.today());
        // 40 % of 80,000 go up; the commune keeps half of it
        assertThat(page(kept.keeper(), "/dues")).contains("Giữ lại 60%, nộp lên 40%.", "32.000");
        remit.pass(officer.actor(), UUID.randomUUID(), commune, dues.now(), dues.today());
        assertThat(page(officer, "/dues/received?month=" + dues.now()))
                .contains("Giữ lại 50%, nộp lên 50%.", "16.000")
                .doesNotContain(UNCONFIRMED, "cần xác nhận");
        assertThat(page(officer, "/dues/report")).doesNotContain(UNCONFIRMED);
        // nothing lays down what a province sends up, so nothing waits for it to do so
        var above = world.officer(province, "Cán Bộ Tỉnh");
        assertThat(page(above, "/dues/received"))
                .contains("Đảng ủy xã Thử", "Chưa có quy định tỷ lệ giữ lại")
                .doesNotContain("remitMonth");
        assertThat(page(above, "/")).doesNotContain("chưa ghi nộp lên cấp trên");
        assertThat(sheet(officer)).doesNotContain(UNCONFIRMED);
    }

    private void issue(String kind, int percent) {
        var draft = new RuleDraft(
                "party-dues.share." + kind,
                dues.begins().atDay(1),
                null,
                Map.of("keepPercent", percent),
                "Hướng dẫn số 7-HD/TU",
                "",
                "Riêng của tỉnh.",
                "The province's own.",
                true);
        rules.issue(world.officer(province, "Cán Bộ Tỉnh " + kind).actor(), province, draft);
    }

    private String page(World.Someone who, String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** All that is written in the report as a sheet. */
    private String sheet(World.Someone who) throws IOException {
        var answer = mvc.get()
                .uri("/dues/report.xlsx")
                .with(SignedIn.as(who))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(0))
                    .collect(Collectors.joining("\n"));
        }
    }
}
