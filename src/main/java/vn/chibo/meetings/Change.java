package vn.chibo.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change somebody made to one row of the live meeting.
 *
 * @param id made by the browser; of an attendance, the member's; of an item, the item's
 * @param base the revision the change was typed upon; 0 for a new row
 * @param tab the browser page it was typed in, so that its further typing keeps to its own row; null for a plain form
 */
public record Change(UUID id, long base, @Nullable UUID tab, Fields fields) {
    Change withId(UUID other) {
        return new Change(other, base, tab, fields);
    }
}
