package vn.chibo.launch;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool connects as the role that owns nothing, the migrations as the owner. */
@Configuration
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails appConnection(Database database) {
        return new Connection(database.url(), database.app());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new Migration(database.url(), database.owner());
    }

    private record Connection(String url, Database.Login login) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record Migration(String url, Database.Login login) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
