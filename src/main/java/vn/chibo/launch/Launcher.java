package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chibo.shared.TemporaryFile;

/**
 * Starts the program in order – data folder, database, pages – and stops it in the opposite order. What prevents the
 * start is told in one sentence and an exit code: 2 for a wrong command line, 1 for all else.
 */
public final class Launcher {
    private final Class<?> application;
    private final CommandLine command;
    private @Nullable DataFolder folder;
    private @Nullable PostgresServer server;
    private @Nullable ConfigurableApplicationContext context;

    private Launcher(Class<?> application, CommandLine command) {
        this.application = application;
        this.command = command;
    }

    /** Runs the command; returns once the pages are up, or ends the process. */
    public static void launch(Class<?> application, String... arguments) {
        try {
            if (AuditCommand.isMeant(arguments)) {
                System.exit(AuditCommand.run(arguments));
            }
            CommandLine command = CommandLine.parse(arguments);
            if (command.mode() == Mode.DOCTOR) {
                Doctor.report(command);
            } else if (command.mode() == Mode.ADMIN) {
                AdminCommand.run(application, command);
                System.exit(0);
            } else {
                new Launcher(application, command).start();
            }
        } catch (LaunchFailure failure) {
            Words.ERR.println(failure.sentence());
            System.exit(failure.exitCode());
        }
    }

    private void start() {
        boolean external = ExternalDatabase.isNamed(System.getenv());
        if (external && command.mode() == Mode.DEMO) {
            throw LaunchFailure.because("launch.external.demo");
        }
        DataFolder opened = DataFolder.open(command.data(), command.mode().word());
        folder = opened;
        System.setProperty(TemporaryFile.FOLDER, opened.temporary().toString());
        Ports.requireFree(command.port());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Database database = external ? ExternalDatabase.from(System.getenv()) : ownDatabase(opened);
        tellWhere(opened);
        Tls tls = command.reach().tls() ? Tls.start(opened.path(), command.reach()::hosts) : null;
        context = startPages(opened, database, tls);
        sayWhere();
        context.getBeanProvider(Greeting.class)
                .orderedStream()
                .flatMap(greeting -> greeting.lines().stream())
                .forEach(Words.OUT::println);
    }

    private String address() {
        return command.reach().scheme() + "://localhost:" + command.port();
    }

    private void sayWhere() {
        Words.OUT.println(address() + "/");
        if (command.reach().network()) {
            command.reach()
                    .hosts()
                    .addresses(command.reach().scheme(), command.port())
                    .forEach(address -> Words.OUT.println(address + "/"));
        }
    }

    /** For {@code ./chibo admin}, whose links begin with this program's address. */
    private void tellWhere(DataFolder opened) {
        try {
            PrivateFile.write(opened.path().resolve("address"), address() + "\n");
        } catch (IOException failure) {
            throw LaunchFailure.because(failure, "launch.folder.unwritable", opened.path(), failure);
        }
    }

    private Database ownDatabase(DataFolder opened) {
        try {
            if (command.fresh()) {
                opened.startOver();
            }
            Secrets secrets = Secrets.of(opened);
            PostgresServer started = PostgresServer.start(opened, secrets);
            server = started;
            boolean halfLoaded = command.mode() == Mode.DEMO && !Files.exists(opened.loaded());
            return Roles.prepare(started, secrets, "chibo", halfLoaded);
        } catch (IOException failure) {
            throw LaunchFailure.because(failure, "launch.folder.unwritable", opened.path(), failure);
        } catch (SQLException failure) {
            throw LaunchFailure.because(failure, "launch.database.refuses", opened.log("postgres.log"));
        }
    }

    private ConfigurableApplicationContext startPages(DataFolder opened, Database database, @Nullable Tls tls) {
        SpringApplication program = new SpringApplication(application);
        program.setRegisterShutdownHook(false);
        program.setAdditionalProfiles(command.mode().word());
        program.addInitializers(starting -> {
            database.enter(starting);
            if (command.mode() == Mode.DEMO) {
                starting.getBeanFactory().registerSingleton("firstLoad", new FirstLoad(starting, opened));
            }
        });
        try {
            return program.run(properties(opened, tls));
        } catch (RuntimeException failure) {
            throw StartFailure.explain(failure, command.port(), opened);
        }
    }

    private String[] properties(DataFolder opened, @Nullable Tls tls) {
        List<String> properties = new ArrayList<>();
        if (tls != null) {
            properties.addAll(tls.properties(command.reach().hosts(), command.port()));
        }
        properties.add("--server.port=" + command.port());
        properties.add("--server.tomcat.basedir=" + opened.temporary());
        properties.add("--chibo.address=" + address());
        properties.addAll(command.reach().properties());
        properties.add("--logging.file.name=" + opened.log("chibo.log"));
        command.today().ifPresent(today -> properties.add("--chibo.today=" + today));
        command.scale().ifPresent(scale -> properties.add("--chibo.scale=" + scale));
        return properties.toArray(String[]::new);
    }

    private void stop() {
        if (context != null) {
            context.close();
        }
        if (server != null) {
            server.close();
        }
        try {
            if (folder != null) {
                folder.close();
            }
        } catch (IOException released) {
            Words.ERR.println(released);
        }
    }
}
