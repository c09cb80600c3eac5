package vn.chibo.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    private final String password;
    private Playwright playwright;
    private BrowserContext browser;

    KilledBrowser(String address, Path profile, String username, String password) {
        this.username = username;
        this.password = password;
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
    Page meeting(String meeting) {
        Page page = browser.newPage();
        page.navigate(meeting);
        if (page.url().contains("/sign-in")) {
            signIn(page);
            page.navigate(meeting);
        }
        page.waitForSelector("body[data-ready=yes]");
        return page;
    }

    /** The way to the one announced meeting of the demo, opened now. */
    String openedMeeting() {
        Page page = browser.newPage();
        page.navigate("/sign-in");
        signIn(page);
        page.navigate("/meetings");
        String meeting = page.locator("main a[href^='/meetings/0']").first().getAttribute("href") + "/live";
        page.navigate(meeting);
        page.click("form[action$='/opening'] button");
        page.waitForURL(url -> url.endsWith("/attendance"));
        page.close();
        return meeting;
    }

    private void signIn(Page page) {
        page.fill("[name=username]", username);
        page.fill("[name=password]", password);
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
