package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.Changed;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The session as its preparation needs it: where it stands, and which version of the programme is out. */
record Preparation(
        MeetingId id,
        UnitId unit,
        String path,
        MeetingState state,
        YearMonth period,
        @Nullable OffsetDateTime startsAt,
        @Nullable LocalDate rulesAsOf,
        UUID chair,
        int agendaVersion,
        boolean agendaChanged,
        int version) {

    /** Rosters are asked for the day of the session, or while that is open for the period's first day. */
    LocalDate day() {
        return startsAt == null ? period.atDay(1) : Preparations.day(startsAt);
    }

    /** The day whose rules it keeps: of its first announcement, or of a move on purpose; a draft asks those of its day. */
    LocalDate rulesDay() {
        return rulesAsOf == null ? day() : rulesAsOf;
    }

    Preparation open() {
        if (!state.inPreparation()) {
            throw new RuleViolation("meetings.agenda.already-held");
        }
        return this;
    }

    Preparation at(int known) {
        if (known != version) {
            throw new Changed();
        }
        return this;
    }
}
