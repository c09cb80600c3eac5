package vn.chibo.launch;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The owner's connections to the test database, past every policy: for tests that look at what really stands there. */
public final class TestOwner {
    private TestOwner() {}

    public static DataSource dataSource() {
        Database database = TestDatabase.database();
        return new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
    }
}
