package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A temporary stay.
 *
 * @param until first day after it
 * @param guest whether the one who looks is the host
 */
public record StayLine(
        UUID id,
        String fullName,
        String fromName,
        String hostName,
        String kind,
        LocalDate since,
        LocalDate until,
        boolean guest) {
    public LocalDate last() {
        return until.minusDays(1);
    }
}
