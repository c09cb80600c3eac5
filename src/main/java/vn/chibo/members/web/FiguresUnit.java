package vn.chibo.members.web;

import java.util.UUID;
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
        UUID id,
        @Nullable UUID parentId,
        String name,
        String kind,
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

    /** @param superior null when it is not in the tree */
    FiguresUnit below(@Nullable FiguresUnit superior) {
        return superior == null
                ? this
                : new FiguresUnit(
                        id,
                        parentId,
                        name,
                        kind,
                        superior.name,
                        superior.kind,
                        cell,
                        level,
                        founded,
                        staff,
                        based,
                        carries,
                        members,
                        teaching,
                        unclassed,
                        secretary);
    }

    boolean schoolCell() {
        return cell && level != null;
    }
}
