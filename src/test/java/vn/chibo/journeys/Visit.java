package vn.chibo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.chibo.world.World;

/** Somebody at a browser. What the browser complains about (script errors, content policy) fails the journey. */
public final class Visit implements AutoCloseable {
    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    Visit(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A page of a fresh browser profile, on a computer's screen. */
    public Page screen() {
        return page(1280, 800, true);
    }

    public Page phone() {
        return page(390, 844, true);
    }

    public Page withoutJavaScript() {
        return page(1280, 800, false);
    }

    public Page signedIn(World.Someone someone) {
        return signIn(screen(), someone);
    }

    public Page signIn(Page page, World.Someone someone) {
        page.navigate("/sign-in");
        page.fill("[name=username]", someone.username());
        page.fill("[name=password]", World.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Complaints with these words are part of the journey, such as a network that is cut on purpose. */
    public void expectComplaint(String words) {
        expected.add(words);
    }

    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/" + name + ".png"))
                .setCaret(com.microsoft.playwright.options.ScreenshotCaret.INITIAL) // hiding it needs an inline style
                .setFullPage(true));
    }

    private Page page(int width, int height, boolean script) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setLocale("vi-VN"));
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        complaints.removeIf(text -> expected.stream().anyMatch(text::contains));
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
