package vn.chibo.members.web;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree of a day, with what was known of it then.
 *
 * @param cell whether members sit in it
 * @param staff people of its school by its own count; null when nobody counted them here
 * @param based whether staff is counted here or above: a school's cells lie within the school's count
 * @param carries whether its own count is the topmost, the one that enters the sum
 * @param secretary the secretary's post at the school; null when the cell has no secretary
 */
record FiguresUnit(
        String name,
        @Nullable String parent,
        @Nullable String parentKind,
        boolean cell,
        @Nullable String level,
        @Nullable Integer founded,
        @Nullable Integer staff,
        boolean based,
        boolean carries,
        int members,
        int teaching,
        int unclassed,
        @Nullable String secretary) {

    boolean schoolCell() {
        return cell && level != null;
    }
}
