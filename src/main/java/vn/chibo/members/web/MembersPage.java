package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.Page;

/**
 * @param badges to come on the next day of badges
 * @param cells id → name, for choosing one; empty when there is only one
 * @param guests who stays here for a time; counted at home
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
        List<StayLine> guests,
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

    /** What stands beside the names: of a single cell the cell's name says nothing, unless it was asked for. */
    public List<Column> columns() {
        return cells.isEmpty()
                        && counts.present() <= Lines.COUNTED
                        && filter.columns().equals(Column.USUAL)
                ? filter.columns().stream()
                        .filter(column -> column != Column.CELL)
                        .toList()
                : filter.columns();
    }

    /** What the page shows, as the file is to show it. */
    public MemberFilter shown() {
        return filter.showing(columns());
    }

    /** More were found than are counted. */
    public boolean many() {
        return found > Lines.COUNTED && !filter.plain();
    }

    /** A list too long to be taken out while one waits. */
    public boolean longExport() {
        return found > Lines.COUNTED;
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
