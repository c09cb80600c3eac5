package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.shared.RuleViolation;
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
