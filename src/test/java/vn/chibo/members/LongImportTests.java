package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.shared.RuleViolation;
import vn.chibo.work.JobId;
import vn.chibo.work.Jobs;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Long files on the program's own workers: stopped, broken off, gone on with, two at once. Nothing is rolled back here. */
@ChiboTest
class LongImportTests {
    private static final AtomicInteger SERIES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    World world;

    @Autowired
    CheckImport checkImport;

    @Autowired
    CarryImport carry;

    @Autowired
    WriteImport writing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobs jobs;

    @Autowired
    MockMvcTester browser;

    private final JdbcClient owner = JdbcClient.create(TestOwner.dataSource());
    private World.Cell cell;
    private World.Someone secretary;

    @BeforeEach
    void peopleACell() {
        cell = world.cell("Chi bộ Trường THCS Cửu Long");
        secretary = cell.secretary("Đỗ Thị Dài");
    }

    @Test
    void aLongFileIsReadAndWrittenInTheBackground() {
        ImportId id = upload(table(5_200));
        become(id, "CHECKED");
        assertThatThrownBy(() -> carry.goOn(secretary.actor(), id)).isInstanceOf(RuleViolation.class);
        assertThat(carry.write(secretary.actor(), id, false)).isFalse();
        become(id, "IMPORTED");
        assertThat(body(secretary, "/work")).contains("/members/imports/" + id.value(), "Đã làm 5.200");
        assertThat(members()).isEqualTo(5_200);
        assertThat(owner.sql("select count(*) from members.import_file where import_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .as("the file is gone")
                .isZero();
    }

    @Test
    void whatWasBrokenOffGoesOnAndNoRowIsWrittenTwice() {
        ImportId id = upload(table(5_200));
        become(id, "CHECKED");
        writing.begin(secretary.actor(), id, false);
        assertThat(writing.step(secretary.actor(), id)).isTrue();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writing.step(secretary.actor(), id);
                    throw new IllegalStateException("the worker dies before its batch commits");
                }))
                .hasMessageContaining("dies");
        assertThat(members()).isEqualTo(500);

        carry.goOn(secretary.actor(), id);
        become(id, "IMPORTED");
        assertThat(members()).isEqualTo(5_200);
    }

    @Test
    void whatWasStoppedKeepsWhatIsWrittenAndTheRestCanBeWritten() {
        ImportId id = upload(table(5_200));
        become(id, "CHECKED");
        writing.begin(secretary.actor(), id, false);
        writing.step(secretary.actor(), id);
        carry.stop(secretary.actor(), id);
        assertThatThrownBy(() -> writing.step(secretary.actor(), id)).isInstanceOf(RuleViolation.class);
        assertThat(members()).isEqualTo(500);

        carry.write(secretary.actor(), id, false);
        become(id, "IMPORTED");
        assertThat(members()).isEqualTo(5_200);
    }

    @Test
    void twoImportsOfTheSameFileAtOnceWriteEverybodyOnce() {
        byte[] file = table(5_200);
        ImportId first = upload(file);
        ImportId second = upload(file);
        become(first, "CHECKED");
        become(second, "CHECKED");
        carry.write(secretary.actor(), first, true);
        carry.write(secretary.actor(), second, true);
        become(first, "IMPORTED");
        become(second, "IMPORTED");
        assertThat(members()).isEqualTo(5_200);
    }

    /** As kill -9 leaves it: the last batch whole, the work running, its worker silent. */
    @Test
    void afterAKillReadingAndWritingGoOnByThemselves() {
        ImportId id = upload(table(5_200));
        become(id, "CHECKED");
        owner.sql("delete from members.import_row where import_id = ? and row_number > 3001")
                .param(id.value())
                .update();
        owner.sql("update members.import set state = 'READING', up_to_row = 3001, rows_read = 3000 where id = ?")
                .param(id.value())
                .update();
        killed(job(id));
        become(id, "CHECKED");
        assertThat(owner.sql("select count(*) || ' ' || max(rows_read) from members.import_row r "
                                + "join members.import i on i.id = r.import_id where i.id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("5200 5200");
        writing.begin(secretary.actor(), id, false);
        writing.step(secretary.actor(), id);
        killed(job(id));
        become(id, "IMPORTED");
        assertThat(members()).isEqualTo(5_200);
    }

    private void killed(JobId job) {
        Awaitility.await().atMost(PATIENCE).until(() -> owner.sql("select state from work.job where id = ?")
                .param(job.value())
                .query(String.class)
                .single()
                .equals("DONE"));
        owner.sql("update work.job set state = 'RUNNING' where id = ?")
                .param(job.value())
                .update();
        owner.sql("""
                insert into work.scheduled_task (task_name, task_instance, execution_time, picked, picked_by,
                    last_heartbeat, version)
                values ('work.job', ?, now() - interval '10 minutes', true, 'killed', now() - interval '9 minutes', 2)
                on conflict (task_name, task_instance) do update set picked = true, picked_by = 'killed',
                    last_heartbeat = excluded.last_heartbeat
                """).param(job.value() + ".9").update();
    }

    @Test
    void whatWasCalledOffOffersAtOnceToGoOnAndWhoeverKeepsTheRegisterMayLetIt() {
        ImportId id = upload(table(5_200));
        JobId job = job(id);
        jobs.cancel(secretary.actor(), job);
        Awaitility.await().atMost(PATIENCE).until(() -> owner.sql("select state from work.job where id = ?")
                .param(job.value())
                .query(String.class)
                .single()
                .equals("CANCELLED"));
        assertThat(page(secretary, id)).contains("Việc này đã được dừng", "Việc đọc tệp đang dừng", "/continuation");
        var deputy = cell.deputy("Lê Thị Thay");
        assertThat(page(deputy, id)).contains("Việc này đã được dừng", "/continuation");

        carry.goOn(secretary.actor(), id);
        assertThat(job(id))
                .as("the same work, so that nothing is left behind at /work")
                .isEqualTo(job);
        assertThat(page(deputy, id)).doesNotContain("Việc này đã được dừng");
        become(id, "CHECKED");
    }

    @Test
    void whyTheReadingFailedStandsOnItsPage() {
        String whole = new String(table(5_200), StandardCharsets.UTF_8);
        ImportId id = upload(whole.substring(0, whole.lastIndexOf(";99")).getBytes(StandardCharsets.UTF_8));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(page(secretary, id))
                .contains("Tệp dừng giữa dòng 5.201", "Chưa đọc hết được tệp này"));
        assertThat(members()).isZero();
    }

    @Test
    void aWorkerThatDiedIsWaitedForAndOneThatLivesIsNot() {
        ImportId id = upload(table(5_200));
        become(id, "CHECKED");
        owner.sql("update members.import set state = 'READING', up_to_row = 5201 where id = ?")
                .param(id.value())
                .update();
        owner.sql("update work.job set state = 'RUNNING' where id = ?")
                .param(job(id).value())
                .update();
        assertThat(page(secretary, id)).contains("Một lúc rồi chưa ghi nhận thêm dòng nào");
        owner.sql("""
                insert into work.scheduled_task (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                    version) values ('work.job', ?, now(), true, 'alive', now(), 1)
                """).param(job(id).value() + ".0").update();
        assertThat(page(secretary, id)).doesNotContain("Một lúc rồi chưa ghi nhận thêm dòng nào");
        owner.sql("delete from work.scheduled_task where task_instance = ?")
                .param(job(id).value() + ".0")
                .update();
    }

    private JobId job(ImportId id) {
        return new JobId(owner.sql("select job_id from members.import where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    private String page(World.Someone someone, ImportId id) {
        return body(someone, "/members/imports/" + id.value());
    }

    private String body(World.Someone someone, String address) {
        try {
            return browser.get()
                    .uri(address)
                    .with(SignedIn.as(someone))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ImportId upload(byte[] file) {
        return checkImport.check(secretary.actor(), cell.id, "dai.csv", RegisterFile.onDisk(file));
    }

    private void become(ImportId id, String state) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        owner.sql("select state from members.import where id = ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .isEqualTo(state));
    }

    /** Without the secretary. */
    private int members() {
        return owner.sql("select count(*) - 1 from members.member where unit_id = ?")
                .param(cell.id.value())
                .query(Integer.class)
                .single();
    }

    /** More than one part of a file, each run and test with names and numbers of its own. */
    private static byte[] table(int rows) {
        int series = SERIES.incrementAndGet();
        var text =
                new StringBuilder("Họ và tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức;Số định danh cá nhân;Ghi chú\n");
        for (int i = 0; i < rows; i++) {
            text.append("Hồ Dài ")
                    .append((char) ('A' + series))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 676))
                    .append(";12/08/1974;03/02/1997;03/02/1998;99")
                    .append("%02d%08d".formatted(series, i))
                    .append(";")
                    .append("dài ".repeat(20))
                    .append("\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
