package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/**
 * A session as lists and headings show it.
 *
 * @param rulesAsOf the day whose rules it keeps; null while it was never announced
 * @param agendaVersion the version last sent to the committee or announced; 0 before
 * @param agendaChanged the programme differs from that version
 * @param announcedVersion the version the members know; 0 before
 * @param toSuperior the version announced last went to the superior committee as well
 * @param stateReason why it was cancelled or moved
 */
public record MeetingView(
        MeetingId id,
        UnitId unit,
        String unitPath,
        MeetingState state,
        MeetingKind kind,
        boolean withThematic,
        YearMonth period,
        @Nullable OffsetDateTime startsAt,
        @Nullable LocalDate rulesAsOf,
        String place,
        UUID chairId,
        @Nullable UUID recorderId,
        int agendaVersion,
        boolean agendaChanged,
        int announcedVersion,
        boolean toSuperior,
        String stateReason,
        int version) {

    public LocalDate day() {
        return startsAt == null ? period.atDay(1) : Preparations.day(startsAt);
    }

    /** The day whose rules it keeps: of its first announcement, or of a move on purpose; a draft asks those of its day. */
    public LocalDate rulesDay() {
        return rulesAsOf == null ? day() : rulesAsOf;
    }

    /** A version later than the one the members know is with the committee, or changed since. */
    public boolean ahead() {
        return state == MeetingState.PUBLISHED && (agendaChanged || agendaVersion > announcedVersion);
    }
}
