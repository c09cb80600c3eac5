package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chibo.meetings.Pace.Stretch;

class PaceTests {
    private final OffsetDateTime two = OffsetDateTime.parse("2026-12-03T14:00:00+07:00");

    @Test
    void saysWhenItWillEndAndHowLateThatIs() {
        var pace = Pace.of(
                two,
                List.of(
                        new Stretch(15, 14 * 60, null),
                        new Stretch(30, 33 * 60, null),
                        new Stretch(35, 0, two.plusMinutes(47)),
                        new Stretch(30, 0, null)),
                two.plusMinutes(69));
        assertThat(pace.expectedEnd()).isEqualTo(two.plusMinutes(112));
        assertThat(pace.minutesLate()).isEqualTo(2);
    }

    @Test
    void anItemThatRunsOverPushesTheEnd() {
        var pace = Pace.of(two, List.of(new Stretch(10, 0, two), new Stretch(20, 0, null)), two.plusMinutes(25));
        assertThat(pace.expectedEnd()).isEqualTo(two.plusMinutes(45));
        assertThat(pace.minutesLate()).isEqualTo(15);
    }
}
