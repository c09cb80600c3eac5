package vn.chibo.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** One sentence on its way: what was typed of it when, and how much of it the server has. */
final class Typing {
    private static final long LETTER = 50_000_000;
    private static final long PATIENCE = 120_000_000_000L;
    private static final long STANDSTILL = 30_000_000_000L;

    private final String beginning;
    private final String sentence;
    private final List<Long> typedAt = new ArrayList<>();

    Typing(String beginning, String words) {
        this.beginning = beginning;
        this.sentence = beginning + words;
    }

    /** Goes on with the sentence for a while. */
    void type(Page page, int milliseconds) throws InterruptedException {
        if (typedAt.isEmpty()) {
            page.locator("#body").focus();
        }
        long start = System.nanoTime();
        int first = typedAt.size();
        while (typedAt.size() < sentence.length() && System.nanoTime() - start < milliseconds * 1_000_000L) {
            page.keyboard().insertText(sentence.substring(typedAt.size(), typedAt.size() + 1));
            typedAt.add(System.nanoTime());
            long wait = start + (typedAt.size() - first) * LETTER - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000);
            }
        }
    }

    String typed() {
        return sentence.substring(0, typedAt.size());
    }

    /** Milliseconds between the first letter that is missing and the kill; what was typed after it may not miss either. */
    long lost(String found, long killed) {
        if (found.length() == typedAt.size()) {
            return 0;
        }
        long missing = typedAt.get(found.length());
        return missing > killed ? Long.MAX_VALUE : (killed - missing) / 1_000_000;
    }

    /** The longest beginning of what was typed that the server has, once it has all of it or stops getting more. */
    String awaited(KilledBrowser browser, Page page) {
        String found = "";
        long until = System.nanoTime() + PATIENCE;
        long still = System.nanoTime();
        while (found.length() < typed().length() && System.nanoTime() < until) {
            String now = stored(browser, page);
            if (now.length() > found.length()) {
                found = now;
                still = System.nanoTime();
            } else if (!found.isEmpty() && System.nanoTime() - still > STANDSTILL) {
                break;
            }
            page.waitForTimeout(100);
        }
        return found;
    }

    private String stored(KilledBrowser browser, Page page) {
        String longest = "";
        try {
            for (String text : browser.texts(page)) {
                if (typed().stripTrailing().equals(text)) {
                    return typed(); // the server strips the space at the end
                }
                if (text.startsWith(beginning) && typed().startsWith(text) && text.length() > longest.length()) {
                    longest = text;
                }
            }
        } catch (PlaywrightException away) {
            return longest; // the program is starting again
        }
        return longest;
    }
}
