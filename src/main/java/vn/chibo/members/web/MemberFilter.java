package vn.chibo.members.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register's list is asked for, as it stands in the address.
 *
 * @param open the comrade beside the list, or empty
 */
public record MemberFilter(String show, String q, String cell, int page, String open) {
    static final int SIZE = 50;
    private static final String BADGE = "badge-";

    static MemberFilter of(
            @Nullable String show,
            @Nullable String q,
            @Nullable String cell,
            @Nullable String page,
            @Nullable String open) {
        String shown = show == null || !show.matches("probationary|exempt|left|badge-\\d{1,3}") ? "" : show;
        int number = page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        return new MemberFilter(shown, q == null ? "" : q.strip(), id(cell), number, id(open));
    }

    /** The address of the same list with another chip. */
    public String address(String otherShow) {
        return "/members?show=" + otherShow + rest();
    }

    public String export() {
        return "/members/list.xlsx?show=" + show + rest();
    }

    public String pages() {
        return address(show) + "&page=";
    }

    private String rest() {
        return (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                + (cell.isEmpty() ? "" : "&cell=" + cell);
    }

    /** The same list with a comrade beside it; on a phone the address leads down to him or her. */
    public String opening(UUID member) {
        return address(show) + (page > 1 ? "&page=" + page : "") + "&open=" + member + "#open";
    }

    public String closing() {
        return address(show) + (page > 1 ? "&page=" + page : "");
    }

    /** Years in the Party whose badge is asked for; 0 for another list. */
    public int badge() {
        return show.startsWith(BADGE) ? Integer.parseInt(show.substring(BADGE.length())) : 0;
    }

    private static String id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? typed : "";
    }

    int offset() {
        return (page - 1) * SIZE;
    }
}
