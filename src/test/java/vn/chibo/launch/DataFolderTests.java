package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
    @TempDir
    Path path;

    @Test
    void isHeldByOneProgramAtATime() throws IOException {
        try (DataFolder _ = DataFolder.open(path, "run")) {
            assertThat(refusal("run")).contains(path.toString(), "--data");
        }
        DataFolder.open(path, "run").close();
    }

    @Test
    void leavesAFolderOfANewerVersionAlone() throws IOException {
        Files.writeString(path.resolve("version"), "2\n");
        Files.writeString(path.resolve("use"), "run\n");
        assertThat(refusal("run")).contains("newer version");
        assertThat(names()).containsExactlyInAnyOrder("version", "use");
    }

    @Test
    void neverTakesRealDataForADemo() throws IOException {
        DataFolder.open(path, "run").close();
        assertThat(refusal("demo")).contains("\"run\"");
    }

    @Test
    void leavesAFolderWithOtherThingsAlone() throws IOException {
        Files.writeString(path.resolve("letter.txt"), "x");
        assertThat(refusal("run")).contains("empty folder");
        assertThat(names()).containsExactly("letter.txt");
    }

    @Test
    void throwsAwayWhatAKilledFirstStartLeft() throws IOException {
        DataFolder.open(path, "run").close();
        Files.createDirectories(path.resolve("postgres.new/base"));
        DataFolder.open(path, "run").close();
        assertThat(path.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void whatAKilledProgramHadUploadedIsGoneAtTheNextStart() throws IOException {
        Path left;
        try (DataFolder folder = DataFolder.open(path, "run")) {
            left = Files.writeString(folder.temporary().resolve("chibo1.import"), "Họ và tên;Số định danh cá nhân");
        }
        try (DataFolder folder = DataFolder.open(path, "run")) {
            assertThat(left).doesNotExist();
            assertThat(folder.temporary()).isEmptyDirectory();
        }
    }

    @Test
    void startsOverWithoutItsDatabaseButWithItsKeys() throws IOException {
        try (DataFolder folder = DataFolder.open(path, "demo")) {
            Secrets before = Secrets.of(folder);
            Files.createDirectories(folder.postgres());
            PrivateFile.write(folder.loaded(), "done");
            folder.startOver();
            assertThat(folder.postgres()).doesNotExist();
            assertThat(folder.loaded()).doesNotExist();
            assertThat(Secrets.of(folder)).isEqualTo(before);
        }
    }

    @Test
    void makesNoNewKeyForAnOldDatabase() throws IOException {
        try (DataFolder folder = DataFolder.open(path, "run")) {
            Secrets.of(folder);
            Files.createDirectories(folder.postgres());
            Files.delete(path.resolve("identity.key"));
            LaunchFailure failure = catchThrowableOfType(LaunchFailure.class, () -> Secrets.of(folder));
            assertThat(failure.sentence()).contains("identity.key");
            assertThat(path.resolve("identity.key")).doesNotExist();
        }
    }

    private String refusal(String use) {
        LaunchFailure failure = catchThrowableOfType(LaunchFailure.class, () -> DataFolder.open(path, use));
        assertThat(failure.exitCode()).isEqualTo(LaunchFailure.REFUSED);
        assertThat(failure.sentence().lines()).hasSize(2);
        return failure.sentence();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
