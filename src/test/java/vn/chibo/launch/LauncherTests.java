package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chibo.Chibo;

/** The program as a process: what it says and with which code it ends. */
class LauncherTests {
    private record Ending(int code, String said) {}

    @TempDir
    Path path;

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            Ending ending = run("run", "--port", port, "--data", path.toString());
            assertThat(ending.code()).isEqualTo(LaunchFailure.REFUSED);
            assertThat(ending.said().lines()).hasSize(2);
            assertThat(ending.said()).contains("Cổng " + port, "Port " + port);
            assertThat(path.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void saysWhichOptionItDoesNotKnow() throws Exception {
        Ending ending = run("demo", "--loud");
        assertThat(ending.code()).isEqualTo(LaunchFailure.WRONG_USE);
        assertThat(ending.said().lines()).hasSize(2);
        assertThat(ending.said()).contains("--loud", "--port");
    }

    private static Ending run(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Chibo.class.getName()));
        words.addAll(List.of(arguments));
        Process program = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(program.waitFor(), said);
    }
}
