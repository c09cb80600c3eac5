package vn.chibo.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Background work from beginning to end, on the program's own workers: nothing here is rolled back. */
@ChiboTest
class JobTests {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Jobs jobs;

    @Autowired
    Counting counting;

    @Autowired
    Worker worker;

    private final JdbcClient owner = JdbcClient.create(TestOwner.dataSource());
    private World.Someone secretary;
    private World.Someone stranger;
    private String gate;

    @BeforeEach
    void twoCells() {
        secretary = world.cell("Chi bộ Trường THCS Sông Hồng").secretary("Phạm Minh Khang");
        stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đỗ Thị Lạ");
        gate = UUID.randomUUID().toString();
    }

    @Test
    void whatWasAskedForIsDoneAndFetchedByItsOwnerOnly() {
        JobId job = start(5, 0);
        become(job, "DONE");
        assertThat(body(get(secretary, "/work"))).contains("Đếm thử", "danh sách thử", "Đã xong", "/file");
        MvcTestResult file = get(secretary, "/work/" + job.value() + "/file");
        assertThat(file).hasStatusOk();
        assertThat(body(file)).isEqualTo("1\n2\n3\n4\n5\n");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("dem.txt");

        assertThat(body(get(stranger, "/work"))).doesNotContain("danh sách thử");
        assertThat(get(stranger, "/work/" + job.value() + "/file")).hasStatus(404);
        assertThat(post(stranger, job, "resumption")).hasStatus(404);
        assertThat(post(stranger, job, "cancellation")).hasStatus(404);

        assertThat(post(secretary, job, "cancellation")).hasStatus3xxRedirection();
        assertThat(post(secretary, job, "resumption")).hasStatus3xxRedirection();
        become(job, "DONE");
        owner.sql("update work.job set expires_at = now() - interval '1 minute' where id = ?")
                .param(job.value())
                .update();
        assertThat(get(secretary, "/work/" + job.value() + "/file")).hasStatus(404);
        assertThat(body(get(secretary, "/work"))).contains("đã được xóa");
        worker.forget();
        assertThat(owner.sql("select count(*) from work.chunk where job_id = ?")
                        .param(job.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aJobCalledOffStopsAtItsNextStepAndGoesOnWhereItWas() {
        Semaphore open = closedGate();
        JobId job = start(6, 0);
        open.release(3);
        reached(job, 3);
        assertThat(body(get(secretary, "/work"))).contains("Đang chạy", "every 2s", "Dừng việc này");
        assertThat(post(stranger, job, "cancellation")).hasStatus(404);
        assertThat(post(secretary, job, "cancellation")).hasStatus3xxRedirection();
        assertThat(body(get(secretary, "/work"))).contains("Đang dừng").doesNotContain("Dừng việc này");
        open.release(1);
        // The checkpoint told of step 4 asks at most twice a second: what comes later finds the wish to stop.
        sleep(600);
        open.release(1);
        become(job, "CANCELLED");
        assertThat(body(get(secretary, "/work")))
                .contains("Đã dừng", "Chạy tiếp")
                .doesNotContain("every 2s", "/file");

        open.release(10);
        assertThat(post(secretary, job, "resumption")).hasStatus3xxRedirection();
        become(job, "DONE");
        assertThat(body(get(secretary, "/work/" + job.value() + "/file"))).isEqualTo("1\n2\n3\n4\n5\n6\n");
    }

    @Test
    void afterAKillAnotherWorkerGoesOnFromTheCheckpoint() {
        JobId job = killedAtThree(true);
        become(job, "DONE");
        assertThat(body(get(secretary, "/work/" + job.value() + "/file"))).isEqualTo("one\ntwo\nthree\n4\n5\n");
    }

    @Test
    void aWorkerThatWasThoughtDeadChangesNothingAnyMore() throws InterruptedException {
        Semaphore open = closedGate();
        JobId job = start(3, 0);
        open.release(1);
        reached(job, 1);
        Thread second = Thread.ofVirtual().start(() -> worker.work(job));
        Awaitility.await().atMost(PATIENCE).until(() -> attempt(job) == 2);
        open.release(10);
        become(job, "DONE");
        second.join();
        assertThat(body(get(secretary, "/work/" + job.value() + "/file"))).isEqualTo("1\n2\n3\n");
    }

    @Test
    void whoLostThePostLosesTheWork() {
        JobId job = killedAtThree(false);
        owner.sql("update access.account set disabled_at = now() where id = ?")
                .param(secretary.actor().account())
                .update();
        worker.work(job);
        become(job, "FAILED");
        assertThat(owner.sql("select failure from work.job where id = ?")
                        .param(job.value())
                        .query(String.class)
                        .single())
                .isEqualTo("work.failed.rights");
    }

    @Test
    void aFailureIsToldInASentenceOfBothLanguages() {
        JobId job = start(5, 4);
        become(job, "FAILED");
        assertThat(body(get(secretary, "/work")))
                .contains("Không xong", "Đếm đến 4 thì gặp lỗi", "Đã làm 3 trong tổng số 5");
        var english = browser.get()
                .uri("/work")
                .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                .with(SignedIn.as(secretary))
                .exchange();
        assertThat(body(english)).contains("Failed", "The trial broke at 4.", "Go on");
    }

    @Test
    void nobodyFillsTheLine() {
        closedGate();
        start(2, 0);
        start(2, 0);
        start(2, 0);
        assertThatThrownBy(() -> start(2, 0)).isInstanceOf(RuleViolation.class).hasMessage("work.many");
        Counting.GATES.get(gate).release(100);
    }

    private JobId start(int until, int breaksAt) {
        return jobs.start(secretary.actor(), counting, new Counting.Asked(gate, until, breaksAt), "danh sách thử");
    }

    private Semaphore closedGate() {
        return Counting.GATES.computeIfAbsent(gate, name -> new Semaphore(0));
    }

    /** What a program that was killed leaves behind: a running job, a checkpoint, a chunk too many, a silent worker. */
    private JobId killedAtThree(boolean inLine) {
        UUID id = owner.sql("""
                insert into work.job (kind, about, account_id, unit_id, parameters, state, done, total, checkpoint, kept,
                    attempt, asked_at)
                values ('counting', '', ?, ?, cast(? as jsonb), 'RUNNING', 3, 5, '{"number": 3}', 1, 1, now()) returning id
                """)
                .param(secretary.actor().account())
                .param(secretary.actor().requiredUnit().value())
                .param("{\"gate\": \"none\", \"until\": 5, \"breaksAt\": 0}")
                .query(UUID.class)
                .single();
        owner.sql("insert into work.chunk values (:id, 0, 'one\ntwo\nthree\n'), (:id, 1, 'torn')")
                .param("id", id)
                .update();
        if (inLine) {
            owner.sql("""
                    insert into work.scheduled_task (task_name, task_instance, execution_time, picked, picked_by,
                        last_heartbeat, version)
                    values ('work.job', ?, now() - interval '10 minutes', true, 'killed', now() - interval '9 minutes', 2)
                    """).param(id + ".0").update();
        }
        return new JobId(id);
    }

    private void become(JobId job, String state) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        owner.sql("select state from work.job where id = ?")
                                .param(job.value())
                                .query(String.class)
                                .single())
                .isEqualTo(state));
    }

    private void reached(JobId job, int done) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> owner.sql("select done from work.job where id = ?")
                                .param(job.value())
                                .query(Integer.class)
                                .single()
                        >= done);
    }

    private int attempt(JobId job) {
        return owner.sql("select attempt from work.job where id = ?")
                .param(job.value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(World.Someone someone, String address) {
        return browser.get().uri(address).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, JobId job, String act) {
        return browser.post()
                .uri("/work/" + job.value() + "/" + act)
                .with(SignedIn.as(someone))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
