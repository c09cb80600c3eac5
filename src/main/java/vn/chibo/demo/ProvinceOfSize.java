package vn.chibo.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.chibo.launch.FirstStart;

/**
 * {@code demo --scale province}: five thousand units and 400,000 invented members beside the demo's own, set by set as
 * the database's owner, because one by one they would take a day. Same seed and same day, same people.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "chibo.scale", havingValue = "province")
@Order(2)
class ProvinceOfSize implements FirstStart {
    static final int MEMBERS = 400_000;
    private static final int SEED = 2026;

    private final FlywayConnectionDetails owner;
    private final Clock clock;

    ProvinceOfSize(FlywayConnectionDetails owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** One transaction: half a province is never seen. */
    @Override
    public List<String> load() {
        try (Connection database =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            database.setAutoCommit(false);
            run(database, "set local work_mem = '256MB'; set local maintenance_work_mem = '256MB';");
            words(database);
            run(database, script("province-units.sql"));
            run(database, script("province-members.sql"));
            database.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return List.of();
    }

    private String script(String file) {
        Map<String, String> days = Map.of(
                "today", day(LocalDate.now(clock)),
                "once", day(DemoBuilder.ONCE),
                "reform", day(DemoBuilder.REFORM),
                "seed", String.valueOf(SEED),
                "members", String.valueOf(MEMBERS));
        String sql = text(file);
        for (var name : days.entrySet()) {
            sql = sql.replace("${" + name.getKey() + "}", name.getValue());
        }
        return sql;
    }

    private static String day(LocalDate day) {
        return "date '" + day + "'";
    }

    /** The lists that invented names are put together from, as arrays of one row. */
    private static void words(Connection database) throws SQLException {
        var names = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("demo/names.properties").getInputStream(), StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        run(
                database,
                "create temporary table word (family text[], female_middle text[], male_middle text[],"
                        + " female_given text[], male_given text[])");
        try (var insert = database.prepareStatement("insert into word values (?, ?, ?, ?, ?)")) {
            int place = 1;
            for (String list : List.of("family", "female.middle", "male.middle", "female.given", "male.given")) {
                insert.setArray(
                        place++,
                        database.createArrayOf("text", names.getProperty(list).split(" ")));
            }
            insert.executeUpdate();
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
