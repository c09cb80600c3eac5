package vn.chibo.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How the browser keeps a session. */
@Configuration
class SessionConfiguration {
    /** Two requests of one session may write the same attribute at once; the later one holds. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
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
