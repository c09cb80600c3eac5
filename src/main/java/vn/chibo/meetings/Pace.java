package vn.chibo.meetings;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the time goes: when the meeting will probably end, and how much later than announced. */
public record Pace(OffsetDateTime expectedEnd, int minutesLate) {

    /**
     * @param plannedMinutes as the programme gave the item
     * @param spentSeconds so far, without the running stretch
     */
    public record Stretch(
            int plannedMinutes, int spentSeconds, @Nullable OffsetDateTime runningSince) {
        int seconds(OffsetDateTime now) {
            return spentSeconds
                    + (runningSince == null
                            ? 0
                            : (int) Math.max(
                                    0, Duration.between(runningSince, now).toSeconds()));
        }

        /** An item that ended counts no more, however short it was; one that runs over ends now. */
        long left(OffsetDateTime now) {
            if (runningSince == null && spentSeconds > 0) {
                return 0;
            }
            return Math.max(0, plannedMinutes * 60L - seconds(now));
        }
    }

    public static Pace of(OffsetDateTime announcedStart, List<Stretch> items, OffsetDateTime now) {
        long left = items.stream().mapToLong(item -> item.left(now)).sum();
        OffsetDateTime end = now.plusSeconds(left);
        OffsetDateTime planned = announcedStart.plusMinutes(
                items.stream().mapToLong(Stretch::plannedMinutes).sum());
        return new Pace(end, (int) Math.floorDiv(Duration.between(planned, end).toSeconds() + 30, 60L));
    }
}
