package vn.chibo.members.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.work.JobStandings.Standing;

/**
 * An uploaded file of members.
 *
 * @param rows read or written so far
 * @param counted to write
 * @param moved when a batch was kept last
 * @param work what reads or writes it in the background, or did so last
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
        @Nullable OffsetDateTime moved,
        @Nullable Standing work,
        List<String> unmapped) {
    /** Whether its rows may be corrected and written. */
    public boolean open() {
        return state.equals("CHECKED");
    }

    public boolean underWay() {
        return state.equals("READING") || state.equals("WRITING");
    }

    /** Whether somebody must say that it shall go on: it was called off, it failed, or nobody is seen at it. */
    public boolean brokenOff() {
        return work == null || !work.alive();
    }

    public boolean failed() {
        return failure() != null;
    }

    private @Nullable String failure() {
        return work == null ? null : work.failure();
    }

    /** Why it does not go on, as a message key; the arguments of a failure are its own. */
    public String why() {
        String failure = failure();
        if (failure != null) {
            return failure;
        }
        return work == null || work.open() ? "members.import.broken-off" : "members.import.called-off";
    }

    public String address() {
        return "/members/imports/" + id;
    }
}
