package vn.chibo.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chibo.Chibo;
import vn.chibo.launch.TestDatabase;
import vn.chibo.shared.MovableClock;

/**
 * The running program and one browser for all journeys of this JVM. Gives test methods a {@link Visit}, its beans by
 * {@link #bean}, and can stop and start the program on the same port, as a crash would.
 */
public final class JourneyServer implements ParameterResolver, AfterEachCallback {
    private static final double PATIENCE = 15_000;
    private static @Nullable ConfigurableApplicationContext program;
    private static int port;
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    public static synchronized <T> T bean(Class<T> type) {
        return program().getBean(type);
    }

    public static synchronized String address() {
        program();
        return "http://localhost:" + port;
    }

    /** Stops the program and starts it again on the same port; sessions live in the database. */
    public static void restart() {
        restart(() -> {});
    }

    /** The same, with something done while the program is away. */
    public static synchronized void restart(Runnable meanwhile) {
        program().close();
        meanwhile.run();
        program = start(port);
    }

    static synchronized ConfigurableApplicationContext program() {
        if (program == null) {
            program = start(0);
            port = Integer.parseInt(program.getEnvironment().getProperty("local.server.port"));
            Runtime.getRuntime().addShutdownHook(new Thread(JourneyServer::close));
        }
        return program;
    }

    /** Its clock is moved about: background work that other tests ask for is not its own. */
    private static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Chibo.class)
                .initializers(new TestDatabase())
                .run(
                        "--server.port=" + port,
                        "--server.shutdown=immediate",
                        "--spring.profiles.active=demo",
                        "--db-scheduler.enabled=false");
    }

    static synchronized Browser browser() {
        if (browser == null) {
            // Five seconds are too few for the first pages of a cold program on a machine at ten times its load.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    static Path chromium() {
        String chosen = System.getenv("CHIBO_CHROMIUM");
        List<Path> places = chosen == null
                ? List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"))
                : List.of(Path.of(chosen));
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed; ./chibo test installs it"));
    }

    private static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A journey may move the program's clock; the next one begins today. */
    @Override
    public void afterEach(ExtensionContext context) {
        bean(MovableClock.class).stand(Duration.ZERO);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    /** Closed, and found free of complaints, when the test method ends. */
    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(context.getUniqueId()))
                .computeIfAbsent(Visit.class, type -> new Visit(browser(), address()), Visit.class);
    }
}
