package vn.chibo.members.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * Who sat in the cells on a day.
 *
 * @param typed the day as it was typed
 * @param cells id → name, for choosing one; empty when there is only one
 * @param lines none while the day cannot be read
 */
public record PastListPage(
        LocalDate day,
        String typed,
        String cell,
        Map<String, String> cells,
        List<Line> lines,
        boolean many,
        FormErrors errors)
        implements Page {
    /** The address of a day's list, of one cell if one is asked for. */
    static String address(Map<String, String> asked) {
        return "/members/past?on="
                + URLEncoder.encode(asked.getOrDefault("on", ""), StandardCharsets.UTF_8)
                + "&cell="
                + URLEncoder.encode(asked.getOrDefault("cell", ""), StandardCharsets.UTF_8);
    }

    @Override
    public String template() {
        return "members/past";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    /**
     * @param until first day no longer there; null for who still is
     * @param gone out of sight by now: the name and the period are all that is told
     */
    public record Line(
            UUID memberId,
            String fullName,
            String cell,
            String standing,
            LocalDate since,
            @Nullable LocalDate until,
            boolean gone) {}
}
