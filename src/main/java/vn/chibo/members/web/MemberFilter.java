package vn.chibo.members.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chibo.members.Field;

/**
 * What the register's list is asked for, as it stands in the address.
 *
 * @param open the comrade beside the list, or empty
 * @param sort the column sorted by; null for the given name
 * @param after the comrade the page begins after, so that who comes in between shifts nobody; empty: counted from the first
 * @param before the comrade the page ends before, when turned back
 */
public record MemberFilter(
        String show,
        String q,
        String cell,
        List<Condition> conditions,
        List<Column> columns,
        @Nullable Column sort,
        boolean descending,
        int page,
        String after,
        String before,
        String open) {
    static final int SIZE = 50;
    private static final int LAST_PAGE = Lines.COUNTED / SIZE;
    private static final int MOST_CONDITIONS = 20;
    private static final String BADGE = "badge-";

    /** @param files whether the asker may open files */
    static MemberFilter of(MultiValueMap<String, String> asked, boolean files) {
        String show = first(asked, "show");
        String page = first(asked, "page");
        String sort = first(asked, "sort");
        String after = id(first(asked, "after"));
        String before = id(first(asked, "before"));
        int last = after.isEmpty() && before.isEmpty() ? LAST_PAGE : Integer.MAX_VALUE;
        return new MemberFilter(
                show.matches("probationary|exempt|left|guests|away|badge-\\d{1,3}") ? show : "",
                first(asked, "q").strip(),
                id(first(asked, "cell")),
                asked.getOrDefault("if", List.of()).stream()
                        .limit(MOST_CONDITIONS)
                        .map(text -> Condition.read(text, files))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                Column.of(asked.getOrDefault("columns", List.of())),
                Arrays.stream(Column.values())
                        .filter(column -> column.sortable()
                                && column.name().equals(sort.startsWith("-") ? sort.substring(1) : sort))
                        .findFirst()
                        .orElse(null),
                sort.startsWith("-"),
                page.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(page), last) : 1,
                after,
                after.isEmpty() ? before : "",
                id(first(asked, "open")));
    }

    /** The filter that {@link #query} wrote down. */
    static MemberFilter read(String query, boolean files) {
        var asked = new LinkedMultiValueMap<String, String>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            asked.add(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return of(asked, files);
    }

    /** Everybody in the cells, by name, counted from the first. */
    static MemberFilter page(int page) {
        return new MemberFilter(
                "", "", "", List.of(), Column.USUAL, null, false, Math.min(page, LAST_PAGE), "", "", "");
    }

    /** The address of the same list with another chip. */
    public String address(String otherShow) {
        return "/members?" + query(otherShow, conditions, sort, descending);
    }

    /** Where a list that is not too long is taken out at once. */
    public String export(String format) {
        return "/members/" + TableFile.Format.valueOf(format).name("list") + "?" + query();
    }

    MemberFilter showing(List<Column> chosen) {
        return new MemberFilter(show, q, cell, conditions, chosen, sort, descending, page, after, before, open);
    }

    /** The columns beside the name, as an audit entry names them. */
    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public String pages() {
        return address(show) + "&page=";
    }

    /** The next page, from its last comrade on. */
    String following(UUID last) {
        return pages() + (page + 1) + "&after=" + last;
    }

    /** The page before; the first one begins with the first. */
    String preceding(UUID first) {
        return page == 2 ? address(show) : pages() + (page - 1) + "&before=" + first;
    }

    /** The same list without one of its conditions. */
    public String without(Condition one) {
        return "/members?"
                + query(show, conditions.stream().filter(c -> !c.equals(one)).toList(), sort, descending);
    }

    String with(Condition one) {
        var more = new ArrayList<>(conditions);
        more.add(one);
        return "/members?" + query(show, more, sort, descending);
    }

    /** Where a further condition is put together. */
    public String adding(String field) {
        return address(show) + "&add=" + field;
    }

    /** Sorted by a column; asked again, the other way round. */
    public String sortedBy(Column column) {
        return "/members?" + query(show, conditions, column, column == sort && !descending);
    }

    public String sortedByName() {
        return "/members?" + query(show, conditions, null, false);
    }

    /** The list itself, without page and open comrade: what a saved view keeps. */
    public String query() {
        return query(show, conditions, sort, descending);
    }

    /** The same list, as fields of a form that asks for something more. */
    public List<Map.Entry<String, String>> hidden() {
        return entries(show, conditions, sort, descending);
    }

    private String query(String chip, List<Condition> asked, @Nullable Column by, boolean down) {
        return entries(chip, asked, by, down).stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<Map.Entry<String, String>> entries(
            String chip, List<Condition> asked, @Nullable Column by, boolean down) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        entries.add(Map.entry("show", chip));
        if (!q.isEmpty()) {
            entries.add(Map.entry("q", q));
        }
        if (!cell.isEmpty()) {
            entries.add(Map.entry("cell", cell));
        }
        asked.forEach(condition -> entries.add(Map.entry("if", condition.text())));
        if (!columns.equals(Column.USUAL)) {
            columns.forEach(column -> entries.add(Map.entry("columns", column.name())));
        }
        if (by != null) {
            entries.add(Map.entry("sort", (down ? "-" : "") + by));
        }
        return entries;
    }

    /** The same list with a comrade beside it; on a phone in its place. */
    public String opening(UUID member) {
        return closing() + "&open=" + member;
    }

    public String closing() {
        return address(show)
                + (page > 1 ? "&page=" + page : "")
                + (after.isEmpty() ? "" : "&after=" + after)
                + (before.isEmpty() ? "" : "&before=" + before);
    }

    /** Only those who stay here for a time, whom nobody counts here. */
    public boolean guests() {
        return show.equals("guests");
    }

    /** Years in the Party whose badge is asked for; 0 for another list. */
    public int badge() {
        return show.startsWith(BADGE) ? Integer.parseInt(show.substring(BADGE.length())) : 0;
    }

    /** Everybody in the cells, nothing asked. */
    boolean plain() {
        return show.isEmpty() && q.isEmpty() && cell.isEmpty() && conditions.isEmpty();
    }

    /** As {@link Condition#reads}, of any condition. */
    boolean reads(char table) {
        return conditions.stream().anyMatch(condition -> condition.reads(table));
    }

    /** Fields of files that the list is narrowed by. */
    List<Field> askedOfFiles() {
        return conditions.stream()
                .map(Condition::field)
                .filter(field -> field.seen() != Field.Seen.LIST)
                .distinct()
                .toList();
    }

    int offset() {
        return after.isEmpty() && before.isEmpty() ? (page - 1) * SIZE : 0;
    }

    /** The list from its first comrade on. */
    MemberFilter whole() {
        return new MemberFilter(show, q, cell, conditions, columns, sort, descending, 1, "", "", open);
    }

    private static String first(MultiValueMap<String, String> asked, String name) {
        String value = asked.getFirst(name);
        return value == null ? "" : value;
    }

    private static String id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? typed : "";
    }
}
