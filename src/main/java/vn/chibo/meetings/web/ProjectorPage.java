package vn.chibo.meetings.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.Proceedings.Vote;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/**
 * What the room sees: the order of the meeting until the first item begins, then the item, its vote and verdict.
 *
 * @param item the running item; null before the first
 * @param vote the last vote taken on it
 * @param fraction the share that the vote's rule asks for, "2/3"
 */
public record ProjectorPage(
        Proceedings notes,
        OffsetDateTime now,
        List<Rule> order,
        @Nullable Item item,
        @Nullable Vote vote,
        String fraction,
        boolean strict)
        implements Page {
    @Override
    public String template() {
        return "meetings/projector";
    }

    public String clock() {
        if (item == null) {
            return "";
        }
        long seconds = item.spentSeconds()
                + (item.startedAt() == null
                        ? 0
                        : Math.max(
                                0,
                                java.time.Duration.between(item.startedAt(), now)
                                        .toSeconds()));
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The length of a bar of 732 units, as in the picture. */
    public long bar(int hands) {
        return vote == null || vote.present() == 0 ? 0 : 732L * hands / vote.present();
    }
}
