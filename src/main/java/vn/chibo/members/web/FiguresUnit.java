package vn.chibo.members.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree of a day, with what was known of it then.
 *
 * @param cell whether members sit in it
 * @param staff people of its school by its own count; null when nobody counted them here
 * @param base the nearest unit at or above it whose staff is counted; null when there is none
 * @param secretary the secretary's post at the school; null when the cell has no secretary
 */
record FiguresUnit(
        UUID id,
        String name,
        @Nullable String parent,
        @Nullable String parentKind,
        boolean cell,
        @Nullable String level,
        @Nullable Integer founded,
        @Nullable Integer staff,
        @Nullable UUID base,
        int members,
        int teaching,
        int unclassed,
        @Nullable String secretary) {

    boolean schoolCell() {
        return cell && level != null;
    }

    /** Whether its own count is the topmost: a school's cells lie within the school's count. */
    boolean carriesBase() {
        return staff != null && id.equals(base);
    }
}
