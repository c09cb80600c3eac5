package vn.chibo.dues;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** @param percent of the dues that is not asked, 100 exempts; {@code until}: first month without it, null while open */
public record Relief(YearMonth from, @Nullable YearMonth until, int percent) {
    boolean holdsIn(YearMonth month) {
        return !month.isBefore(from) && (until == null || month.isBefore(until));
    }

    boolean exempts() {
        return percent == 100;
    }
}
