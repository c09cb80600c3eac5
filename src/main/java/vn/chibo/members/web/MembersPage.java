package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import vn.chibo.ui.Page;

/** @param cells id → name, for choosing one; empty when there is only one */
public record MembersPage(
        MemberFilter filter, MemberCounts counts, List<MemberRow> rows, int found, Map<String, String> cells)
        implements Page {
    @Override
    public String template() {
        return "members/list";
    }

    public int size() {
        return MemberFilter.SIZE;
    }
}
