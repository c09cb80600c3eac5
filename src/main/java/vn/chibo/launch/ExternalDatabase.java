package vn.chibo.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 kept by someone else, for whoever has outgrown the program's own. Several nodes share it, so they
 * are given its roles and keys instead of making some up.
 */
final class ExternalDatabase {
    private static final String URL = "CHIBO_DB_URL";
    private static final List<String> REQUIRED = List.of(
            URL,
            "CHIBO_DB_USER",
            "CHIBO_DB_PASSWORD",
            "CHIBO_DB_OWNER_USER",
            "CHIBO_DB_OWNER_PASSWORD",
            "CHIBO_SCOPE_KEY",
            "CHIBO_IDENTITY_KEY");

    private ExternalDatabase() {}

    static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    static Database from(Map<String, String> environment) {
        for (String name : REQUIRED) {
            String value = environment.getOrDefault(name, "");
            boolean key = name.endsWith("_KEY");
            if (value.isBlank() || key && !value.matches("[0-9a-f]{64}")) {
                throw LaunchFailure.because(key ? "launch.external.key" : "launch.external.missing", name);
            }
        }
        Database database = new Database(
                environment.get(URL),
                new Database.Login(environment.get("CHIBO_DB_OWNER_USER"), environment.get("CHIBO_DB_OWNER_PASSWORD")),
                new Database.Login(environment.get("CHIBO_DB_USER"), environment.get("CHIBO_DB_PASSWORD")),
                environment.get("CHIBO_SCOPE_KEY"),
                environment.get("CHIBO_IDENTITY_KEY"));
        requireHarmless(database);
        return database;
    }

    /** A role that passes over row-level policies, or owns what they stand on, would undo them. */
    private static void requireHarmless(Database database) {
        String question = """
                select rolsuper or rolbypassrls or pg_has_role(rolname, ?, 'member')
                from pg_roles where rolname = current_user
                """;
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.app().user(), database.app().password());
                var statement = connection.prepareStatement(question)) {
            statement.setString(1, database.owner().user());
            try (ResultSet answer = statement.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    throw LaunchFailure.because(
                            "launch.external.powerful", database.app().user());
                }
            }
        } catch (SQLException unreachable) {
            throw LaunchFailure.because(
                    unreachable, "launch.external.unreachable", String.valueOf(unreachable.getMessage()));
        }
    }
}
