package vn.chibo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chibo.journeys.JourneyServer;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.meetings.OpenMeeting;
import vn.chibo.world.World;

/**
 * Types numbered sentences into a live meeting at twenty letters a second, kills the tab, the browser, the program or its
 * database at a random moment, and asks afterwards what the server has. Not part of the tests: started by
 * {@code bench/live-kills}, see docs/benchmarks.md.
 */
class LiveKills {
    private static final int SHORTEST = 2500;
    private static final int LONGEST_MORE = 2500;
    /** Whoever types does not notice at once that the server is gone. */
    private static final int TYPED_ON = 1500;

    private static final int LOSS = 2000;
    /** The goal is ten seconds on a machine with time to spare; the figure is printed, the limit tolerates a loaded one. */
    private static final int BACK_WITHIN = 60_000;

    private static final String WORDS =
            " các đồng chí thảo luận, nhất trí giao việc cho từng người, có hạn cụ thể.".repeat(2);

    private final String kind = System.getProperty("bench.kind", "tab");
    private final int kills = Integer.getInteger("bench.kills", 100);
    private final Random random = new Random(18);
    private final List<String> whole = new ArrayList<>();
    private int losses;
    private long most;
    private int letters;
    private long longest;

    @Test
    void nothingTypedTwoSecondsBeforeIsLost() throws IOException, InterruptedException {
        switch (kind) {
            case "tab", "browser" -> onThisSide();
            case "program", "database" -> onTheOtherSide();
            default -> throw new IllegalArgumentException(kind);
        }
        System.out.printf(
                "%s: %d kills, %d letters typed; lost more than two seconds: %d times; most lost: %d ms; "
                        + "longest away: %d ms%n",
                kind, kills, letters, losses, most, longest);
        assertThat(losses).isZero();
        assertThat(kind.equals("database") ? longest : 0).isLessThanOrEqualTo(BACK_WITHIN);
    }

    private void onThisSide() throws IOException, InterruptedException {
        var scene = JourneyServer.bean(HeldMeeting.class).announced();
        JourneyServer.bean(OpenMeeting.class).open(scene.asChair(), scene.meeting());
        String meeting = "/meetings/" + scene.meeting().value() + "/live";
        try (var browser = new KilledBrowser(
                JourneyServer.address(),
                Files.createTempDirectory("live-kills"),
                scene.recorder().username(),
                World.PASSWORD)) {
            Page page = browser.meeting(meeting);
            for (int number = 1; number <= kills; number++) {
                var typing = new Typing("Câu số " + number + ":", WORDS);
                typing.type(page, length());
                long killed = System.nanoTime();
                if (kind.equals("tab")) {
                    browser.killTab(page);
                } else {
                    browser.kill();
                }
                page = browser.meeting(meeting);
                count(number, typing.awaited(browser, page), typing, killed);
            }
            assertAllThere(browser, page);
        }
    }

    /** The page stays open all the time. */
    private void onTheOtherSide() throws IOException, InterruptedException {
        try (var program = new KilledProgram();
                var browser = new KilledBrowser(
                        program.address(), Files.createTempDirectory("live-kills"), "thao", "sinh-hoat-2026")) {
            Page page = browser.meeting(browser.openedMeeting());
            for (int number = 1; number <= kills; number++) {
                var typing = new Typing("Câu số " + number + ":", WORDS);
                typing.type(page, length());
                long killed = System.nanoTime();
                if (kind.equals("program")) {
                    program.killProgram();
                } else {
                    program.killDatabase();
                }
                typing.type(page, TYPED_ON);
                long away = program.awaitBack();
                longest = Math.max(longest, away);
                System.out.printf("back after %d ms, ", away);
                count(number, typing.awaited(browser, page), typing, killed);
                page.keyboard().press("Enter");
            }
            assertAllThere(browser, page);
        }
    }

    private int length() {
        return SHORTEST + random.nextInt(LONGEST_MORE);
    }

    private void count(int number, String found, Typing typing, long killed) {
        letters += typing.typed().length();
        whole.add(found);
        long lost = typing.lost(found, killed);
        most = Math.max(most, lost);
        losses += lost > LOSS ? 1 : 0;
        System.out.printf(
                "%s %d: %d of %d letters, %d ms lost%n",
                kind, number, found.length(), typing.typed().length(), lost);
    }

    private void assertAllThere(KilledBrowser browser, Page page) {
        List<String> all = browser.texts(page);
        assertThat(whole)
                .allMatch(
                        text -> all.stream().anyMatch(there -> there.startsWith(text.stripTrailing())), "still there");
    }
}
