package vn.chibo.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.Proceedings.Present;

/**
 * What is still missing before a meeting may be closed, and what is worth a second look.
 *
 * @param open must be mended first
 * @param vague conclusions without owner or deadline or too long; the meeting may be closed with them
 * @param hints by message key: worth a look, never refused
 */
public record ClosingChecks(List<Missing> open, List<Conclusion> vague, List<String> hints) {

    /** One thing that is missing: a message key and what it speaks of (names, the title of an item). */
    public record Missing(String field, String key, String about) {}

    public static ClosingChecks of(Proceedings notes) {
        var open = new ArrayList<Missing>();
        String uncalled = notes.roll().stream()
                .filter(Present::missing)
                .map(Present::name)
                .collect(Collectors.joining(", "));
        if (!uncalled.isEmpty()) {
            open.add(new Missing("attendance", "meetings.closing.roll", uncalled));
        }
        notes.items().stream()
                .filter(ClosingChecks::needsConclusion)
                .forEach(item -> open.add(new Missing("items", "meetings.closing.conclusion", item.title())));
        if (notes.ending().assessment().isEmpty()) {
            open.add(new Missing("assessment", "meetings.closing.assessment", ""));
        }
        return new ClosingChecks(
                open,
                notes.conclusions().stream()
                        .filter(conclusion -> !conclusion.vague().isEmpty())
                        .toList(),
                hints(notes));
    }

    private static boolean needsConclusion(Item item) {
        return item.kind() == ItemKind.DISCUSS && item.conclusions().isEmpty() && !item.noConclusion();
    }

    private static List<String> hints(Proceedings notes) {
        var hints = new ArrayList<String>();
        if (notes.ending().atmosphere().isEmpty()) {
            hints.add("meetings.closing.atmosphere");
        }
        if (notes.topics().isEmpty()) {
            hints.add("meetings.closing.topics");
        }
        boolean resolves = notes.conclusions().stream().anyMatch(Conclusion::inResolution);
        if (resolves && notes.votes().stream().noneMatch(vote -> vote.rule().equals("vote.resolution"))) {
            hints.add("meetings.closing.no-vote");
        }
        return hints;
    }

    public boolean passed() {
        return open.isEmpty();
    }
}
