package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * Lets whoever has the machine itself back in when no administrator is left who could. Works beside the running
 * program, as one more node on its database, or on its data folder while it is stopped.
 */
final class AdminCommand {
    private static final String PROFILE = "admin";

    private final Class<?> application;
    private final CommandLine command;
    private final Path folder;

    private AdminCommand(Class<?> application, CommandLine command) {
        this.application = application;
        this.command = command;
        this.folder = command.data();
    }

    static void run(Class<?> application, CommandLine command) {
        new AdminCommand(application, command).run();
    }

    private void run() {
        try {
            if (ExternalDatabase.isNamed(System.getenv())) {
                answer(ExternalDatabase.from(System.getenv()));
            } else {
                String use = DataFolder.useOf(folder);
                if (DataFolder.isHeld(folder)) {
                    answer(running());
                } else {
                    startAndAnswer(use);
                }
            }
        } catch (IOException failure) {
            throw LaunchFailure.because(failure, "launch.folder.unwritable", folder, failure);
        } catch (SQLException failure) {
            throw LaunchFailure.because(failure, "launch.database.refuses", folder.resolve("log/postgres.log"));
        }
    }

    private Database running() throws IOException {
        String port = Files.readString(folder.resolve("database.port")).strip();
        return Roles.database(PostgresServer.url(Integer.parseInt(port), "chibo"), Secrets.read(folder));
    }

    private void startAndAnswer(String use) throws IOException, SQLException {
        try (DataFolder opened = DataFolder.open(folder, use)) {
            Secrets secrets = Secrets.of(opened);
            try (PostgresServer server = PostgresServer.start(opened, secrets)) {
                answer(Roles.prepare(server, secrets, "chibo", false));
            }
            Words.OUT.println(Words.both("launch.admin.not-running", folder));
        }
    }

    private void answer(Database database) throws IOException {
        SpringApplication program = new SpringApplication(application);
        program.setAdditionalProfiles(PROFILE);
        program.addInitializers(database::enter);
        try (var context = program.run(properties())) {
            context.getBeanProvider(Greeting.class)
                    .orderedStream()
                    .flatMap(greeting -> greeting.lines().stream())
                    .forEach(Words.OUT::println);
        } catch (AdminRefused refused) {
            throw LaunchFailure.because(refused);
        } catch (RuntimeException failure) {
            throw LaunchFailure.because(failure, "launch.failed", failure, log());
        }
    }

    /** Its own pages are nobody's: a port of the system's choice, for the moment of the answer. */
    private String[] properties() throws IOException {
        Path address = folder.resolve("address");
        List<String> properties = new ArrayList<>(command.rescue().properties());
        properties.add("--server.address=127.0.0.1");
        properties.add("--server.port=0");
        properties.add("--db-scheduler.enabled=false"); // background work waits for a program that stays
        properties.add("--logging.file.name=" + log());
        properties.add("--chibo.address="
                + (Files.exists(address) ? Files.readString(address).strip() : "http://localhost:" + command.port()));
        return properties.toArray(String[]::new);
    }

    private Path log() {
        return folder.resolve("log/admin.log");
    }
}
