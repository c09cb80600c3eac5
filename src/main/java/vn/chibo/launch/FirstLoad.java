package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;

/** Loads the demo world once and writes down that it is complete. */
final class FirstLoad implements ApplicationRunner {
    private final ApplicationContext context;
    private final DataFolder folder;

    FirstLoad(ApplicationContext context, DataFolder folder) {
        this.context = context;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, SQLException {
        if (Files.exists(folder.loaded())) {
            return;
        }
        context.getBeanProvider(FirstStart.class)
                .orderedStream()
                .flatMap(first -> first.load().stream())
                .forEach(Words.OUT::println);
        learnSizes(context.getBean(Database.class));
        PrivateFile.write(folder.loaded(), Instant.now() + "\n");
    }

    /** A world loaded at once would be planned for as if it were empty until the database looks by itself. */
    private static void learnSizes(Database database) throws SQLException {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
