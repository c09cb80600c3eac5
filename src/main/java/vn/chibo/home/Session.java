package vn.chibo.home;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.MeetingState;

/** A session of the cell in one line. */
public record Session(
        UUID id,
        MeetingState state,
        YearMonth period,
        @Nullable OffsetDateTime startsAt,
        String place) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public String url() {
        return "/meetings/" + id;
    }

    public int month() {
        return period.getMonthValue();
    }

    public @Nullable LocalDate day() {
        return startsAt == null ? null : startsAt.atZoneSameInstant(ZONE).toLocalDate();
    }
}
