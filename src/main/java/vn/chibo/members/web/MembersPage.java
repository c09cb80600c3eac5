package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;

/**
 * @param badges to come on the next day of badges
 * @param cells id → name, for choosing one; empty when there is only one
 * @param panel the comrade beside the list
 */
public record MembersPage(
        MemberFilter filter,
        MemberCounts counts,
        List<BadgeDue> badges,
        List<MemberRow> rows,
        int found,
        Map<String, String> cells,
        @Nullable MemberPanel panel)
        implements Page {
    @Override
    public String template() {
        return "members/list";
    }

    public int size() {
        return MemberFilter.SIZE;
    }
}
