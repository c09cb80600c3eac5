package vn.chibo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chibo.ChiboTest;

@ChiboTest
class WorkingDaysTests {
    @Autowired
    WorkingDays workingDays;

    @Test
    void weekendsAndHolidaysDoNotCountAndADayWorkedInsteadDoes() {
        var calendar = workingDays.of("");
        assertThat(calendar.after(LocalDate.of(2026, 2, 13), 1)).isEqualTo("2026-02-23"); // over Tết
        assertThat(calendar.after(LocalDate.of(2026, 8, 21), 1)).isEqualTo("2026-08-22"); // a Saturday worked instead
        assertThat(calendar.after(LocalDate.of(2026, 8, 28), 1)).isEqualTo("2026-09-03");
        assertThat(calendar.after(LocalDate.of(2026, 11, 22), 0)).isEqualTo("2026-11-22");
    }

    @Test
    void aTermOverNewYearAsksBothYears() {
        assertThat(workingDays.after("", LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-04");
    }

    @Test
    void aYearWithoutACalendarHasItsWeekendsOff() {
        assertThat(workingDays.after("", LocalDate.of(2031, 1, 3), 1)).isEqualTo("2031-01-06");
    }

    @Test
    void whatIsLeftIsCountedInWorkingDaysAndNegativeWhenPassed() {
        var calendar = workingDays.of("");
        assertThat(calendar.left(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24)))
                .isEqualTo(2);
        assertThat(calendar.left(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24)))
                .isZero();
        assertThat(calendar.left(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 20)))
                .isEqualTo(-2);
    }
}
