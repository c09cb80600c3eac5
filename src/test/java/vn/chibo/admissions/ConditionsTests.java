package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chibo.ChiboTest;
import vn.chibo.rulebook.Rulebook;

@ChiboTest
class ConditionsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Rulebook rulebook;

    @ParameterizedTest
    @CsvSource({"2027-01-31, 2028-01-31", "2028-02-29, 2029-02-28", "2027-02-28, 2028-02-28", "2026-08-31, 2027-08-31"})
    void probationIsFullOnTheExactDayOfTheTwelfthMonth(LocalDate ceremony, LocalDate full) {
        assertThat(Way.of(rulebook, "", DAY).probationFull(ceremony)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-30, 216", "2008-12-01, 215", "1966-11-01, 720"})
    void ageIsCountedByTheMonth(LocalDate born, long months) {
        assertThat(Conditions.months(born, DAY)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"9/12, true", "12/12, true", "8/12, false", "7/10, true", "THPT, true", "Đại học, true", "'', false"})
    void educationIsReadFromGradesOrDiplomas(String education, boolean enough) {
        var rule = rulebook.inForce("admission.education", "", DAY);
        assertThat(Conditions.educated(education, rule)).isEqualTo(enough);
    }

    @Test
    void theCeremonysTermRunsFromReceiptBeforeAndFromIssueAfterTheNewRegulation() {
        assertThat(rulebook.inForce("admission.ceremony", "", LocalDate.of(2026, 7, 25))
                        .flag("fromReceipt"))
                .isTrue();
        assertThat(rulebook.inForce("admission.ceremony", "", DAY).flag("fromReceipt"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"27, 18", "26, 18", "3, 2"})
    void twoThirdsOfACommitteeAreRoundedUp(int members, int needed) {
        assertThat(PaperChecks.needed(members, rulebook.inForce("admission.committee", "", DAY)))
                .isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"10, 6", "11, 6", "9, 5"})
    void theStandingCommitteeNeedsMoreThanHalf(int members, int needed) {
        assertThat(PaperChecks.needed(members, rulebook.inForce("admission.standing-committee", "", DAY)))
                .isEqualTo(needed);
    }
}
