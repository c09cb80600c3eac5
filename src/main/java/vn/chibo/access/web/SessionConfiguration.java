package vn.chibo.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How the browser keeps a session. */
@Configuration
class SessionConfiguration {
    /** That a session was used is noted once a minute: noted at each page, every page would wait for the disk. */
    private static final String TOUCHED = """
            update %TABLE_NAME% s
            set session_id = n.session_id, last_access_time = n.used, max_inactive_interval = n.idle,
                expiry_time = n.expires, principal_name = n.principal
            from (select cast(? as text) as session_id, cast(? as bigint) as used, cast(? as int) as idle,
                         cast(? as bigint) as expires, cast(? as text) as principal, cast(? as text) as id) n
            where s.primary_id = n.id
              and (n.used >= s.last_access_time + 60000 or n.session_id <> s.session_id
                   or n.idle <> s.max_inactive_interval or n.principal is distinct from s.principal_name)
            """;

    /** Two requests of one session may write the same attribute at once; the later one holds. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> touchedOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(TOUCHED);
    }

    @Bean
    CookieSerializer sessionCookie(
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.same-site}") String sameSite,
            @Value("${chibo.scope-key}") String key) {
        var plain = new DefaultCookieSerializer();
        plain.setCookieName(name);
        plain.setSameSite(Character.toUpperCase(sameSite.charAt(0)) + sameSite.substring(1));
        return new SignedSessionCookie(plain, key);
    }
}
