package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server on a real folder, killed the hard way. */
class PostgresServerTests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path path;

    @Test
    void isRestartedWithinTenSecondsAndKeepsWhatWasAcknowledged() throws Exception {
        try (DataFolder folder = DataFolder.open(path, "run")) {
            Secrets secrets = Secrets.of(folder);
            try (PostgresServer server = PostgresServer.start(folder, secrets)) {
                long killed = server.pid();
                int acknowledged = insertUntilKilled(server, killed);
                Instant giveUp = Instant.now().plus(PATIENCE);
                assertThat(rowsOnceBack(server, giveUp)).isGreaterThanOrEqualTo(acknowledged);
                assertThat(server.pid()).isNotEqualTo(killed);
            }
        }
    }

    @Test
    void goesWhenTheProgramIsKilled() throws Exception {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = program.inputReader()) {
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(readNumber(output))).orElseThrow();
            program.destroyForcibly().waitFor();
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(path.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void startsOverALockWhoseProcessNumberNowBelongsToAnother() throws Exception {
        try (DataFolder folder = DataFolder.open(path, "run")) {
            Secrets secrets = Secrets.of(folder);
            PostgresServer.start(folder, secrets).close();
            Files.writeString(
                    path.resolve("postgres/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + path.resolve("postgres") + "\n");
            try (PostgresServer server = PostgresServer.start(folder, secrets);
                    Connection connection = server.connect("postgres")) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void asksForPasswordsAndKeepsItsSecretsToItself() throws Exception {
        try (DataFolder folder = DataFolder.open(path, "run")) {
            Secrets secrets = Secrets.of(folder);
            for (String name : new String[] {"database.properties", "scope.key", "identity.key"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve(name))))
                        .isEqualTo("rw-------");
            }
            try (PostgresServer server = PostgresServer.start(folder, secrets)) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guess"))
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .isEqualTo("28P01"));
            }
        }
    }

    private static String readNumber(BufferedReader output) throws Exception {
        String line = output.readLine();
        while (line != null && !line.matches("[0-9]+")) {
            line = output.readLine();
        }
        assertThat(line).as("process number of the database").isNotNull();
        return String.valueOf(line);
    }

    private static int insertUntilKilled(PostgresServer server, long postmaster) throws Exception {
        int acknowledged = 0;
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table note (id int)");
            while (true) {
                statement.execute("insert into note values (" + acknowledged + ")");
                acknowledged++;
                if (acknowledged == 200) {
                    new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start();
                }
            }
        } catch (SQLException gone) {
            assertThat(acknowledged).isGreaterThanOrEqualTo(200);
            return acknowledged;
        }
    }

    private static int rowsOnceBack(PostgresServer server, Instant giveUp) throws Exception {
        while (true) {
            try (Connection connection = server.connect("postgres");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from note")) {
                rows.next();
                return rows.getInt(1);
            } catch (SQLException stillDown) {
                assertThat(Instant.now()).isBefore(giveUp);
                Thread.sleep(50);
            }
        }
    }
}
