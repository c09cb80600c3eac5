package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a member's file.
 *
 * @param undone whether a counter-decision took it back
 * @param last whether it is the one that may be taken back now
 */
public record StatusLine(
        UUID id,
        String kind,
        String makes,
        LocalDate effectiveOn,
        @Nullable LocalDate plannedUntil,
        String number,
        @Nullable LocalDate signedOn,
        String issuer,
        String reason,
        @Nullable UUID document,
        boolean undone,
        boolean last) {}
