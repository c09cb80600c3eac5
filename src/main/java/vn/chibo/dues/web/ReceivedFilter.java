package vn.chibo.dues.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.dues.web.ReceivedPage.State;

/**
 * Which senders are asked for, as it stands in the address.
 *
 * @param month null for the last one that is over
 * @param show {@link #GAPS} for who has any month open, the name of a state, or empty for all
 * @param q part of the name
 */
public record ReceivedFilter(@Nullable YearMonth month, String show, String q, int page) {
    public static final int SIZE = 50;
    public static final String GAPS = "GAPS";
    private static final int LAST_PAGE = 10_000;

    /** There was no Party before, and so no dues. */
    private static final YearMonth FIRST = YearMonth.of(1930, 2);

    static ReceivedFilter of(Map<String, String> asked) {
        String show = asked.getOrDefault("show", "");
        String page = asked.getOrDefault("page", "");
        YearMonth month = Typed.read(asked.getOrDefault("month", "").strip());
        return new ReceivedFilter(
                month == null || month.isBefore(FIRST) ? null : month,
                shows().contains(show) ? show : "",
                asked.getOrDefault("q", "").strip(),
                page.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1);
    }

    /** What the list may be narrowed to, beside all of it. */
    public static List<String> shows() {
        return List.of(
                GAPS, State.NOT_SENT.name(), State.SENT.name(), State.ACKNOWLEDGED.name(), State.NONE_YET.name());
    }

    ReceivedFilter in(YearMonth other) {
        return new ReceivedFilter(other, show, q, page);
    }

    /** The same list of another month. */
    public String at(YearMonth other) {
        return address(other, show);
    }

    public String showing(String other) {
        return address(month, other);
    }

    /** Ends with the parameter that takes the page's number. */
    public String pages() {
        return address(month, show) + "&page=";
    }

    public boolean narrowed() {
        return !show.isEmpty() || !q.isEmpty();
    }

    private String address(@Nullable YearMonth of, String to) {
        return "/dues/received?month=" + (of == null ? "" : of)
                + (to.isEmpty() ? "" : "&show=" + to)
                + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }
}
