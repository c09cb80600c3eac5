package vn.chibo.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.chibo.world.World;

/** Chromium with a lasting profile, in one meeting, killed as a tab or as a whole. */
final class KilledBrowser implements AutoCloseable {
    private static final String TEXTS = """
            async () => {
              const answer = await fetch(document.body.dataset.live + "/state", { headers: { "X-Chibo": "live" } });
              const state = await answer.json();
              return state.notes.items.flatMap((item) => item.opinions.map((opinion) => opinion.body));
            }""";

    private final String address;
    private final Path profile;
    private final String username;
    private final String meeting;
    private Playwright playwright;
    private BrowserContext browser;

    KilledBrowser(String address, Path profile, String username, String meeting) {
        this.username = username;
        this.meeting = meeting;
        this.address = address;
        this.profile = profile;
        start();
    }

    private void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("CHIBO_CHROMIUM", "/usr/bin/chromium")))
                                .setBaseURL(address)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
        browser.setDefaultTimeout(60_000);
    }

    /** The live page, ready to be typed in. */
    Page meeting() {
        Page page = browser.newPage();
        page.navigate(meeting);
        if (page.url().contains("/sign-in")) {
            signIn(page);
            page.navigate(meeting);
        }
        page.waitForSelector("body[data-ready=yes]");
        return page;
    }

    private void signIn(Page page) {
        page.fill("[name=username]", username);
        page.fill("[name=password]", World.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @SuppressWarnings("unchecked")
    List<String> texts(Page page) {
        return (List<String>) page.evaluate(TEXTS);
    }

    /** The tab's process crashes: no event tells the page. */
    void killTab(Page page) {
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(3000));
        } catch (PlaywrightException crashed) {
            page.close();
        }
    }

    /** kill -9 of the browser's processes; then it is started with the same profile. */
    void kill() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .forEach(ProcessHandle::destroyForcibly);
        playwright.close();
        start();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
