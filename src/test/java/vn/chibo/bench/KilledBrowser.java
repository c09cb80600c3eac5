package vn.chibo.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium with a lasting profile, in the demo's announced meeting, killed as a tab or as a whole. */
final class KilledBrowser implements AutoCloseable {
    private static final String TEXTS = """
            async () => {
              const answer = await fetch(document.body.dataset.live + "/state", { headers: { "X-Chibo": "live" } });
              const state = await answer.json();
              return state.notes.items.flatMap((item) => item.opinions.map((opinion) => opinion.body));
            }""";

    private final String address;
    private final Path profile;
    private Playwright playwright;
    private BrowserContext browser;
    private String meeting = "";

    KilledBrowser(String address, Path profile) {
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

    /** The live page, ready to be typed in; the first time the recorder signs in and opens the meeting. */
    Page meeting() {
        Page page = browser.newPage();
        if (meeting.isEmpty()) {
            begin(page);
        }
        page.navigate(meeting);
        if (page.url().contains("/sign-in")) {
            signIn(page);
            page.navigate(meeting);
        }
        page.waitForSelector("body[data-ready=yes]");
        return page;
    }

    private void begin(Page page) {
        page.navigate("/");
        signIn(page);
        page.navigate("/meetings");
        for (Object address : (List<?>)
                page.evaluate(
                        "[...new Set([...document.querySelectorAll('main a[href^=\"/meetings/\"]')].map((one) => one.pathname))]")) {
            String id = address.toString().split("/")[2];
            if (!id.matches("[0-9a-f-]{36}")) {
                continue;
            }
            page.navigate("/meetings/" + id + "/live");
            var opening = page.locator("form[action='/meetings/" + id + "/opening'] button");
            if (opening.count() > 0) {
                opening.click();
                page.waitForURL("**/live/attendance");
            }
            if (page.locator("body[data-may-type=true]").count() > 0) {
                meeting = "/meetings/" + id + "/live";
                return;
            }
        }
        throw new IllegalStateException("no meeting can be held: " + page.url() + " "
                + page.locator("main").innerText());
    }

    private static void signIn(Page page) {
        page.fill("[name=username]", "van");
        page.fill("[name=password]", "sinh-hoat-2026");
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
