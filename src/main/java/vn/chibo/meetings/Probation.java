package vn.chibo.meetings;

import java.time.LocalDate;

/** The months of probation, counted to the day: who joined on the last of February is through on the last of February. */
final class Probation {
    private Probation() {}

    static LocalDate completeOn(LocalDate joinedOn, int months) {
        return joinedOn.plusMonths(months);
    }
}
