package vn.chibo.members.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the register's list is asked for, as it stands in the address. */
public record MemberFilter(String show, String q, String cell, int page) {
    static final int SIZE = 50;

    static MemberFilter of(@Nullable String show, @Nullable String q, @Nullable String cell, @Nullable String page) {
        String shown = show == null || !show.matches("probationary|exempt|left") ? "" : show;
        int number = page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        boolean unit = cell != null && cell.matches("[0-9a-fA-F-]{36}");
        return new MemberFilter(shown, q == null ? "" : q.strip(), unit ? cell : "", number);
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

    int offset() {
        return (page - 1) * SIZE;
    }
}
