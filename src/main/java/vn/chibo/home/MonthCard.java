package vn.chibo.home;

import java.time.YearMonth;

/**
 * The member's monthly card.
 *
 * @param filled tasks of the month that have progress or a result
 */
public record MonthCard(YearMonth period, String state, long tasks, long filled) {
    public boolean waits() {
        return state.equals("DRAFT");
    }

    public int month() {
        return period.getMonthValue();
    }
}
