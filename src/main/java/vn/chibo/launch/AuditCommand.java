package vn.chibo.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * {@code audit verify [--data DIR]}: walks the chain of the audit as the database's owner, beside a running program or
 * on the folder of a stopped one. Exit code 0 with the count, or 1 with the first broken link.
 */
final class AuditCommand {
    private static final String WORD = "audit";
    private static final String NAME = "chibo";

    private AuditCommand() {}

    static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(WORD);
    }

    static int run(String... arguments) {
        Path folder = folder(List.of(arguments));
        try {
            if (ExternalDatabase.isNamed(System.getenv())) {
                Database database = ExternalDatabase.from(System.getenv());
                return verify(database.url(), database.owner());
            }
            if (!Files.exists(folder.resolve("use"))) {
                throw LaunchFailure.because("launch.audit.no-data", folder);
            }
            return beside(folder);
        } catch (SQLException failure) {
            throw LaunchFailure.because(failure, "launch.database.refuses", folder.resolve("log/postgres.log"));
        } catch (IOException failure) {
            throw LaunchFailure.because(failure, "launch.folder.unwritable", folder, failure);
        }
    }

    private static Path folder(List<String> words) {
        boolean understood = words.size() > 1 && words.get(1).equals("verify");
        if (understood && words.size() == 2) {
            return Path.of(System.getProperty("chibo.home", "."), "data", Mode.RUN.word())
                    .toAbsolutePath()
                    .normalize();
        }
        if (understood && words.size() == 4 && words.get(2).equals("--data")) {
            return Path.of(words.get(3)).toAbsolutePath().normalize();
        }
        throw LaunchFailure.wrongUse("launch.audit.usage");
    }

    /** The running program's server where there is one; otherwise one for the moment of the question. */
    private static int beside(Path folder) throws IOException, SQLException {
        String use = Files.readString(folder.resolve("use")).strip();
        try (DataFolder opened = DataFolder.open(folder, use)) {
            Secrets secrets = Secrets.of(opened);
            try (PostgresServer server = PostgresServer.start(opened, secrets)) {
                return verify(server.url(NAME), new Database.Login(Roles.OWNER, secrets.owner()));
            }
        } catch (LaunchFailure refused) {
            if (!Files.exists(folder.resolve("postgres/postmaster.pid"))) {
                throw refused;
            }
            return verify(running(folder), owner(folder));
        }
    }

    private static String running(Path folder) throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readString(folder.resolve("database.port")).strip() + "/" + NAME;
    }

    private static Database.Login owner(Path folder) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
            passwords.load(reader);
        }
        return new Database.Login(Roles.OWNER, passwords.getProperty("owner.password"));
    }

    private static int verify(String url, Database.Login owner) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            return verify(connection, Words.OUT);
        }
    }

    static int verify(Connection owner, PrintStream out) throws SQLException {
        String question = """
                select r.*, (select v.name from organisations.unit_version v where v.unit_id = r.broken_unit
                             order by v.valid desc limit 1) as unit_name
                from audit.report() r
                """;
        try (var statement = owner.createStatement();
                ResultSet report = statement.executeQuery(question)) {
            report.next();
            return report.getObject("broken_place") == null ? whole(report, out) : broken(report, out);
        }
    }

    private static int whole(ResultSet report, PrintStream out) throws SQLException {
        String hash = report.getString("last_hash");
        out.println(Words.both(
                "launch.audit.whole", report.getLong("links"), report.getLong("waiting"), hash == null ? "-" : hash));
        return 0;
    }

    private static int broken(ResultSet report, PrintStream out) throws SQLException {
        out.println(Words.both(
                "launch.audit.broken",
                report.getLong("broken_place"),
                report.getLong("broken_entry"),
                report.getTimestamp("broken_at").toInstant(),
                String.valueOf(report.getString("unit_name"))));
        return LaunchFailure.REFUSED;
    }
}
