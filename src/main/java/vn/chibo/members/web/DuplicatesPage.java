package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;

/**
 * Records in scope that may be one and the same human being, and what was merged before.
 *
 * @param of the comrade asked for; null for everybody in scope
 * @param more whether there are more pairs than are shown
 */
public record DuplicatesPage(@Nullable MemberFile of, List<Pair> pairs, boolean more, List<Merged> mergings)
        implements Page {
    /** @param reasons NAME, CARD, OLD_IDENTITY */
    public record Pair(One kept, One other, List<String> reasons) {}

    /** What the list of members shows too. @param member null for a person on record who is no member */
    public record One(
            UUID person,
            @Nullable UUID member,
            String name,
            String cell,
            String standing,
            @Nullable LocalDate joined) {}

    /** A merging, by whom and when. */
    public record Merged(
            UUID id, String kept, String other, OffsetDateTime at, String by, String reason, boolean undone) {}

    @Override
    public String template() {
        return "members/duplicates";
    }
}
