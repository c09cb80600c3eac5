package vn.chibo.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Two roles and their database. The owner migrates; the program runs as one that owns nothing, so that no table's
 * row-level policy is ever passed over. Neither is a superuser.
 */
final class Roles {
    static final String OWNER = "chibo_owner";
    static final String APP = "chibo_app";

    private Roles() {}

    /** Makes what is missing; with {@code anew} the database is dropped first. Safe to repeat after a kill. */
    static Database prepare(PostgresServer server, Secrets secrets, String name, boolean anew) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, secrets.owner());
            role(statement, APP, secrets.app());
            if (anew) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
            if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + OWNER + " template template0");
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + APP);
        }
        return database(server.url(name), secrets);
    }

    static Database database(String url, Secrets secrets) {
        return new Database(
                url,
                new Database.Login(OWNER, secrets.owner()),
                new Database.Login(APP, secrets.app()),
                secrets.scopeKey(),
                secrets.identityKey());
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        String verb = exists(statement, "select from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        statement.execute(verb + " role " + role
                + " login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
