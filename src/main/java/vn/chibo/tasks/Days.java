package vn.chibo.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Where a day ends. */
final class Days {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    static OffsetDateTime after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
    }
}
