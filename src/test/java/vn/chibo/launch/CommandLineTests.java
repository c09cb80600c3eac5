package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @Test
    void readsAllOptionsOfTheDemo() {
        CommandLine line = CommandLine.parse(
                "demo", "--port", "9000", "--data", "/srv/chi bộ", "--fresh", "--today", "2026-08-25");
        assertThat(line.mode()).isEqualTo(Mode.DEMO);
        assertThat(line.port()).isEqualTo(9000);
        assertThat(line.data()).isEqualTo(Path.of("/srv/chi bộ"));
        assertThat(line.fresh()).isTrue();
        assertThat(line.today()).contains(LocalDate.of(2026, 8, 25));
    }

    @Test
    void keepsDemoAndRealDataApart() {
        assertThat(CommandLine.parse("demo").data())
                .isNotEqualTo(CommandLine.parse("run").data());
    }

    @Test
    void aProvinceHasAFolderOfItsOwn() {
        CommandLine line = CommandLine.parse("demo", "--scale", "province");
        assertThat(line.scale()).contains("province");
        assertThat(line.data()).isNotEqualTo(CommandLine.parse("demo").data());
    }

    @Test
    void onlyThisMachineReachesThePagesUnlessAsked() {
        assertThat(CommandLine.parse("run").reach().properties()).containsExactly("--server.address=127.0.0.1");
        assertThat(CommandLine.parse("run", "--lan").reach().properties()).isEmpty();
        assertThat(CommandLine.parse("demo", "--tls").reach().network()).isTrue();
        assertThat(CommandLine.parse("demo", "--tls").reach().scheme()).isEqualTo("https");
    }

    @Test
    void believesOneProxyOnly() {
        assertThat(CommandLine.parse("run", "--proxy", "10.0.0.5").reach().properties())
                .containsExactly(
                        "--server.forward-headers-strategy=native",
                        "--server.tomcat.remoteip.internal-proxies=\\Q10.0.0.5\\E");
        assertThat(CommandLine.parse("run", "--proxy", "127.0.0.1").reach().network())
                .isFalse();
    }

    @Test
    void aNameGivenToTheMachineIsToldBeforeItsOwn() {
        assertThat(CommandLine.parse("run", "--tls", "--name", "Chibo.local")
                        .reach()
                        .hosts()
                        .names())
                .startsWith("localhost", "chibo.local");
    }

    @Test
    void readsWhoIsToBeLetInAgain() {
        Rescue rescue = CommandLine.parse("admin", "--new", "Lê Thị Hà", "--account", "ha.lt")
                .rescue();
        assertThat(rescue.newName()).contains("Lê Thị Hà");
        assertThat(rescue.account()).contains("ha.lt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "walk",
                "run --fresh",
                "run --today 2026-08-25",
                "demo --today 25/8",
                "demo --scale nation",
                "run --scale province",
                "run --port",
                "run --port 0",
                "run --port 99999",
                "run --data --port",
                "run twice",
                "run --account an.tv",
                "run --proxy",
                "run --proxy proxy.example",
                "run --name",
                "run --name 192.168.1.5",
                "run --name chi_bo"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        LaunchFailure failure = catchThrowableOfType(LaunchFailure.class, () -> CommandLine.parse(line.split(" ")));
        assertThat(failure.exitCode()).isEqualTo(LaunchFailure.WRONG_USE);
        assertThat(failure.sentence().lines()).hasSize(2);
    }
}
