package vn.chibo.members.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An uploaded file of members.
 *
 * @param rows read or written so far
 * @param counted to write
 * @param brokenOff reading or writing has not moved for a while
 * @param unmapped headers of columns that nothing is taken over from
 */
public record ImportFile(
        UUID id,
        UUID unit,
        String name,
        String layout,
        String state,
        Instant at,
        int rows,
        int counted,
        boolean brokenOff,
        List<String> unmapped) {
    /** Whether its rows may be corrected and written. */
    public boolean open() {
        return state.equals("CHECKED");
    }

    public boolean underWay() {
        return state.equals("READING") || state.equals("WRITING");
    }

    public String address() {
        return "/members/imports/" + id;
    }
}
