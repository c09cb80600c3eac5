package vn.chibo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chibo.journeys.JourneyServer;
import vn.chibo.journeys.Visit;

/**
 * Follows the links of the demo world, one page of each kind, as its people do: every link leads somewhere, and every
 * page has one first heading, headings in order, words for each control, no key instead of a word, and fits its screen.
 */
@ExtendWith(JourneyServer.class)
class DemoPagesTests {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final int AT_MOST = 90;

    /** What a screen reader, the keyboard or a narrow screen would stumble over, in words. */
    private static final String PROBLEMS = """
            () => {
              const found = [];
              const all = (what) => [...document.querySelectorAll(what)];
              const levels = all('h1, h2, h3, h4').map(one => Number(one.tagName[1]));
              if (levels.filter(one => one === 1).length !== 1) found.push('not one first heading');
              if (levels.some((one, at) => at > 0 && one > levels[at - 1] + 1)) found.push('headings leave a level out: ' + levels);
              all('input:not([type=hidden]), select, textarea').filter(one => !one.labels.length && !one.ariaLabel)
                .forEach(one => found.push('no label: ' + one.name));
              all('a, button, summary').filter(one => !one.textContent.trim() && !one.ariaLabel)
                .forEach(one => found.push('no words: ' + one.outerHTML.slice(0, 80)));
              const ids = all('[id]').map(one => one.id);
              ids.filter((one, at) => ids.indexOf(one) !== at).forEach(one => found.push('an id twice: ' + one));
              if (all('body [style]').length) found.push('inline style');
              if (!document.documentElement.lang) found.push('no language');
              const key = /[?]{2}|\\b(ui|access|organisations|members|meetings|tasks|documents|home|rulebook|resolutions)\\.[a-z-]+\\.[a-z]/;
              if (key.test(document.body.innerText)) found.push('a key: ' + document.body.innerText.match(key)[0]);
              const wide = document.documentElement;
              if (wide.scrollWidth > wide.clientWidth) found.push('wider than the screen: ' + wide.scrollWidth);
              return found;
            }
            """;

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(one => one.getAttribute('href').split('#')[0])";

    @BeforeAll
    static void load() {
        LoadedDemo.once();
    }

    @ParameterizedTest
    @CsvSource({"khang, vi, phone", "quantri, en, phone", "xa, vi, screen", "ha, en, phone"})
    void everyPageIsWhole(String user, String language, String device, Visit visit) {
        Page page = device.equals("phone") ? visit.phone() : visit.screen();
        signIn(page, user, language);
        List<String> problems = new ArrayList<>();
        Set<String> kinds = new HashSet<>(Set.of("/"));
        var next = new ArrayDeque<>(List.of("/"));
        int seen = 0;
        for (; !next.isEmpty() && seen < AT_MOST; seen++) {
            String address = next.remove();
            int status = page.navigate(address).status();
            if (status != 200) {
                problems.add(address + ": " + status);
            }
            strings(page.evaluate(PROBLEMS)).forEach(one -> problems.add(address + ": " + one));
            strings(page.evaluate(LINKS)).stream()
                    .filter(DemoPagesTests::isPage)
                    .filter(link -> kinds.add(kind(link)))
                    .forEach(next::add);
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(problems).isEmpty();
    }

    private static void signIn(Page page, String user, String language) {
        page.context()
                .addCookies(List.of(new com.microsoft.playwright.options.Cookie("language", language)
                        .setUrl(JourneyServer.address())));
        page.navigate("/sign-in");
        page.fill("[name=username]", user);
        page.fill("[name=password]", "sinh-hoat-2026");
        page.click("main form[action='/sign-in'] button");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Files are no pages; the rules' forms are one kind, and so are pages that differ by what they ask for. */
    private static boolean isPage(String link) {
        return !link.matches(
                ".*\\.(pdf|xlsx|csv|docx|crt)([?].*)?$|/documents/.*|/rules/file.*|/admissions/.*/forms/.*");
    }

    private static String kind(String link) {
        return link.replaceAll(ID, "{id}")
                .replaceAll("/rules/[^/]+/new", "/rules/{code}/new")
                .replaceAll("=[^&]*", "=");
    }

    private static List<String> strings(Object found) {
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf((Map<?, ?>) found));
    }
}
