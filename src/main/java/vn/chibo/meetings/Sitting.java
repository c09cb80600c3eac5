package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/** A meeting as its conduct needs it: where it stands, who chairs and who records it. */
record Sitting(
        UUID id,
        UnitId unit,
        String path,
        MeetingState state,
        LocalDate period,
        @Nullable OffsetDateTime startsAt,
        @Nullable LocalDate rulesAsOf,
        UUID chair,
        UUID chairPerson,
        @Nullable UUID recorder,
        @Nullable UUID recorderPerson) {

    /** The day it is held; votes and standings are taken at this day. */
    LocalDate day(ZoneId zone) {
        return startsAt == null ? period : startsAt.atZoneSameInstant(zone).toLocalDate();
    }

    /** The day whose rules it keeps: of its first announcement, or of a move on purpose; a draft asks those of its day. */
    LocalDate rulesDay(ZoneId zone) {
        return rulesAsOf == null ? day(zone) : rulesAsOf;
    }

    boolean isChair(@Nullable UUID person) {
        return chairPerson.equals(person);
    }
}
