package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The list exported by the program's own workers: committed, because they work in transactions of their own. */
@ChiboTest
class MembersExportTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    private final JdbcClient owner = JdbcClient.create(TestOwner.dataSource());
    private World.Cell cell;
    private World.Someone secretary;

    @BeforeEach
    void aCell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        cell.member("Nguyễn Thị Hà");
    }

    @Test
    void aListIsExportedInTheBackgroundAndFetchedByWhoAskedOnly() throws IOException {
        UUID job = asked(secretary, "XLSX", "show=&columns=CELL&sort=-JOINED");
        become(job, "DONE");
        assertThat(body(get(secretary, "/work"))).contains("Xuất danh sách đảng viên", "dang-vien-", "Tải tệp");
        byte[] file = get(secretary, "/work/" + job + "/file").getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)).toList())
                    .containsExactlyInAnyOrder("Họ và tên", "Phạm Minh Khang", "Nguyễn Thị Hà");
        }
        var stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
        var colleague = cell.deputy("Trần Quốc Lợi");
        assertThat(get(stranger, "/work/" + job + "/file")).hasStatus(404);
        assertThat(get(colleague, "/work/" + job + "/file")).hasStatus(404);
        assertThat(owner.sql(
                                "select count(*) from audit.entry where action = 'members.MembersExported' and subject = ?")
                        .param(cell.id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void csvComesTheSameWay() {
        UUID job = asked(secretary, "CSV", "show=&q=nguyen&columns=CELL");
        become(job, "DONE");
        assertThat(body(get(secretary, "/work/" + job + "/file")))
                .isEqualTo("\uFEFFHọ và tên,Chi bộ\r\nNguyễn Thị Hà," + cell.name + "\r\n");
    }

    @Test
    void whoMayNoLongerOpenFilesGetsNoWiderList() {
        World.Someone committeeMember = cell.committeeMember("Vũ Thị Hiền");
        UUID job = owner.sql("""
                insert into work.job (kind, about, account_id, unit_id, parameters, asked_at)
                values ('members-export', '', ?, ?, cast(? as jsonb), now()) returning id
                """)
                .param(committeeMember.actor().account())
                .param(cell.id.value())
                .param("{\"query\": \"show=&if=SEX%7EIS%7EFEMALE\", \"format\": \"CSV\", \"language\": \"vi\"}")
                .query(UUID.class)
                .single();
        owner.sql("""
                insert into work.scheduled_task (task_name, task_instance, execution_time, picked, version)
                values ('work.job', ?, now(), false, 1)
                """).param(job + ".0").update();
        become(job, "FAILED");
        assertThat(body(get(committeeMember, "/work")))
                .contains("không còn được xem", "Xuất lại từ đầu")
                .doesNotContain("/file\"");
    }

    private UUID asked(World.Someone someone, String format, String query) {
        var result = browser.post()
                .uri("/members/exports?format=" + format + "&" + query)
                .with(SignedIn.as(someone))
                .with(csrf())
                .exchange();
        assertThat(result).hasRedirectedUrl("/work");
        return owner.sql("select id from work.job where account_id = ? order by id desc limit 1")
                .param(someone.actor().account())
                .query(UUID.class)
                .single();
    }

    private void become(UUID job, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        owner.sql("select state from work.job where id = ?")
                                .param(job)
                                .query(String.class)
                                .single())
                .isEqualTo(state));
    }

    private MvcTestResult get(World.Someone someone, String address) {
        return browser.get().uri(address).with(SignedIn.as(someone)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
