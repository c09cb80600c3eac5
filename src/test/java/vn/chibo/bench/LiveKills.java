package vn.chibo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chibo.journeys.JourneyServer;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.meetings.OpenMeeting;

/**
 * Types numbered sentences into a live meeting at twenty letters a second, kills the tab or the browser at a random moment, and asks
 * afterwards what the server has. Not part of the tests: started by {@code bench/live-kills}, see docs/benchmarks.md.
 */
class LiveKills {
    private static final long LETTER = 50_000_000;
    private static final long PATIENCE = 60_000_000_000L;
    private static final String WORDS =
            " các đồng chí thảo luận, nhất trí giao việc cho từng người, có hạn cụ thể.".repeat(2);

    private final String kind = System.getProperty("bench.kind", "tab");
    private final int kills = Integer.getInteger("bench.kills", 100);
    private final Random random = new Random(18);
    private final List<String> whole = new ArrayList<>();
    private int losses;
    private long most;
    private int letters;

    @Test
    void nothingTypedTwoSecondsBeforeIsLost() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("live-kills");
        var scene = JourneyServer.bean(HeldMeeting.class).announced();
        JourneyServer.bean(OpenMeeting.class).open(scene.asChair(), scene.meeting());
        String meeting = "/meetings/" + scene.meeting().value() + "/live";
        try (var browser = new KilledBrowser(
                JourneyServer.address(), data, scene.recorder().username(), meeting)) {
            Page page = browser.meeting();
            for (int number = 1; number <= kills; number++) {
                page = once(number, page, browser);
            }
            List<String> all = browser.texts(page);
            assertThat(whole).allMatch(text -> all.stream().anyMatch(there -> there.startsWith(text)), "still there");
        }
        System.out.printf(
                "%s: %d kills, %d letters typed; lost more than two seconds: %d times; most lost: %d ms%n",
                kind, kills, letters, losses, most);
        assertThat(losses).isZero();
    }

    private Page once(int number, Page page, KilledBrowser browser) throws InterruptedException {
        String sentence = "Câu số " + number + ":" + WORDS;
        List<Long> typedAt = type(page, sentence, 2500 + random.nextInt(2500));
        long killed = System.nanoTime();
        switch (kind) {
            case "tab" -> browser.killTab(page);
            case "browser" -> browser.kill();
            default -> throw new IllegalArgumentException(kind);
        }
        Page next = browser.meeting();
        String typed = sentence.substring(0, typedAt.size());
        String found = awaited(browser, next, number, typed);
        letters += typed.length();
        whole.add(found);
        long lost = found.length() == typed.length() ? 0 : (killed - typedAt.get(found.length())) / 1_000_000;
        most = Math.max(most, lost);
        losses += lost > 2000 ? 1 : 0;
        System.out.printf("%s %d: %d of %d letters, %d ms lost%n", kind, number, found.length(), typed.length(), lost);
        return next;
    }

    /** When each letter was in the field. */
    private static List<Long> type(Page page, String sentence, int milliseconds) throws InterruptedException {
        List<Long> typedAt = new ArrayList<>();
        page.locator("#body").focus();
        long start = System.nanoTime();
        for (int i = 0; i < sentence.length() && System.nanoTime() - start < milliseconds * 1_000_000L; i++) {
            page.keyboard().insertText(sentence.substring(i, i + 1));
            typedAt.add(System.nanoTime());
            long wait = start + (i + 1) * LETTER - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000);
            }
        }
        return typedAt;
    }

    /** The longest beginning of what was typed that the server has, once it has all of it or stops getting more. */
    private String awaited(KilledBrowser browser, Page page, int number, String typed) {
        String found = "";
        long until = System.nanoTime() + PATIENCE;
        long still = System.nanoTime();
        while (found.length() < typed.length() && System.nanoTime() < until) {
            String now = stored(browser, page, "Câu số " + number + ":", typed);
            if (now.length() > found.length()) {
                found = now;
                still = System.nanoTime();
            } else if (!found.isEmpty() && System.nanoTime() - still > 15_000_000_000L) {
                break;
            }
            page.waitForTimeout(100);
        }
        return found;
    }

    private static String stored(KilledBrowser browser, Page page, String beginning, String typed) {
        String longest = "";
        try {
            for (String text : browser.texts(page)) {
                if (typed.stripTrailing().equals(text)) {
                    return typed; // the server strips the space at the end
                }
                if (text.startsWith(beginning) && typed.startsWith(text) && text.length() > longest.length()) {
                    longest = text;
                }
            }
        } catch (PlaywrightException away) {
            return longest; // the program is starting again
        }
        return longest;
    }
}
