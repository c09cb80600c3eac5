package vn.chibo.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chibo.documents.Block;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Items;
import vn.chibo.documents.Block.Marker;
import vn.chibo.meetings.Proceedings.Present;
import vn.chibo.members.Standing;

/** The minutes' first part: totals by class, who was absent and why, guests, who chaired and recorded, the dues. */
final class MinutesRoll {
    private final Proceedings notes;
    private final OfficialWording words;
    private final List<String> lines = new ArrayList<>();

    private MinutesRoll(Proceedings notes, OfficialWording words) {
        this.notes = notes;
        this.words = words;
    }

    static List<Block> of(Proceedings notes, OfficialWording words) {
        var roll = new MinutesRoll(notes, words);
        roll.counts();
        roll.absent();
        roll.people();
        return List.of(new Heading(words.say("members")), new Items(Marker.DASH, roll.lines));
    }

    private void counts() {
        int all = notes.roll().size();
        lines.add(words.say("totals", all, count(Present::official), count(one -> !one.official())));
        String exempt = names(one -> one.standing() == Standing.EXEMPT);
        if (!exempt.isEmpty()) {
            lines.add(words.say("exempt", exempt));
        }
        lines.add(words.say(
                "present",
                count(Present::there),
                all,
                count(one -> one.there() && one.official()),
                count(one -> one.there() && !one.official())));
    }

    private void absent() {
        String absent =
                notes.roll().stream().filter(Present::absent).map(this::absence).collect(Collectors.joining("; "));
        lines.add(absent.isEmpty() ? words.say("absent.none") : words.say("absent", absent));
        List<String> times = new ArrayList<>();
        for (Present one : notes.roll()) {
            if (one.arrivedAt() != null) {
                times.add(words.say("late", one.name(), one.arrivedAt()));
            }
            if (one.leftAt() != null) {
                times.add(words.say("left", one.name(), one.leftAt()));
            }
        }
        if (!times.isEmpty()) {
            lines.add(words.say("times", String.join("; ", times)));
        }
    }

    private String absence(Present one) {
        if (!Boolean.TRUE.equals(one.excused())) {
            return words.say("absent.unexcused", one.name());
        }
        return one.reason().isEmpty()
                ? words.say("absent.noReason", one.name())
                : words.say("absent.excused", one.name(), one.reason());
    }

    private void people() {
        if (!notes.opening().guests().isEmpty()) {
            lines.add(words.say("guests", notes.opening().guests()));
        }
        lines.add(words.say("chair", notes.head().chair().name()));
        if (notes.head().recorder() != null) {
            lines.add(words.say("recorder", notes.head().recorder().name()));
        }
        Integer paid = notes.opening().duesPaid();
        if (paid != null) {
            String note = notes.opening().duesNote();
            int all = notes.opening().duesOwed();
            lines.add(note.isEmpty() ? words.say("paid", paid, all) : words.say("paid.note", paid, all, note));
        }
    }

    private int count(Predicate<Present> which) {
        return (int) notes.roll().stream().filter(which).count();
    }

    private String names(Predicate<Present> which) {
        return notes.roll().stream().filter(which).map(Present::name).collect(Collectors.joining(", "));
    }
}
