package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.Page;

/**
 * @param badges to come on the next day of badges
 * @param cells id → name, for choosing one; empty when there is only one
 * @param panel the comrade beside the list
 * @param adding the condition being put together, or null
 * @param views lists that this account keeps
 */
public record MembersPage(
        MemberFilter filter,
        MemberCounts counts,
        List<BadgeDue> badges,
        List<MemberRow> rows,
        int found,
        Map<String, String> cells,
        @Nullable MemberPanel panel,
        @Nullable Adding adding,
        List<SavedView> views)
        implements Page {
    @Override
    public String template() {
        return "members/list";
    }

    @Override
    public HttpStatus status() {
        return adding == null ? HttpStatus.OK : adding.errors().status();
    }

    /** More were found than are counted. */
    public boolean many() {
        return found > Lines.COUNTED && !filter.plain();
    }

    public int size() {
        return MemberFilter.SIZE;
    }

    /** How many there are to turn to: of more than are counted always one more than was seen. */
    public int total() {
        int seen = (filter.page() - 1) * size() + rows.size();
        return many() && rows.size() == size() ? Math.max(found, seen + 1) : found;
    }

    public @Nullable String previous() {
        return rows.isEmpty() ? null : filter.preceding(rows.getFirst().id());
    }

    public @Nullable String next() {
        return rows.isEmpty() ? null : filter.following(rows.getLast().id());
    }
}
