package vn.chibo.organisations;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.OneTimeLinks;
import vn.chibo.launch.Greeting;

/** While nobody has an account, every start prints a link that makes the first one. */
@Component
@Profile("run")
class FirstAccountLink implements Greeting {
    private static final Duration LIFE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final Environment environment;

    FirstAccountLink(JdbcClient jdbc, OneTimeLinks links, Environment environment) {
        this.jdbc = jdbc;
        this.links = links;
        this.environment = environment;
    }

    @Override
    public List<String> lines() {
        if (jdbc.sql("select access.has_accounts()").query(Boolean.class).single()) {
            return List.of();
        }
        return List.of(
                words(Locale.ROOT),
                words(Locale.ENGLISH),
                environment.getProperty("chibo.address", "") + "/first-account?link=" + links.issue(null, LIFE));
    }

    private static String words(Locale locale) {
        return ResourceBundle.getBundle(
                        "messages.organisations",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("organisations.first.terminal");
    }
}
