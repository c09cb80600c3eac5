package vn.chibo.launch;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the data is and with which keys it is opened: the program's own server, or any PostgreSQL 18 named by the
 * environment. {@link DatabaseConfiguration} hands it to the connection pool and to the migrations.
 */
record Database(String url, Login owner, Login app, String scopeKey, String identityKey) {

    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** Makes this database the one of the context that is about to start. */
    void enter(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.flyway.placeholders.app", app.user());
        properties.put("chibo.scope-key", scopeKey);
        properties.put("chibo.identity-key", identityKey);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", properties));
        context.getBeanFactory().registerSingleton("database", this);
    }

    @Override
    public String toString() {
        return url;
    }
}
