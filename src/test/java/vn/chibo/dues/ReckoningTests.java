package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chibo.ChiboTest;
import vn.chibo.rulebook.Rulebook;

/** Every row of the table of rates (01-QĐ/TW), as the rulebook holds it. */
@ChiboTest
class ReckoningTests {
    private static final LocalDate JOINED = LocalDate.of(2010, 2, 3);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    Rulebook rulebook;

    @ParameterizedTest
    @CsvSource({
        "INSURED, 8190000, 0, 2026-06, 81900",
        "SICK_MATERNITY, 6142500, 0, 2026-06, 61425",
        "PENSIONER, 7123456, 0, 2026-06, 35617",
        "PENSIONER_WORKING, 7000000, 4000000, 2026-06, 55000",
        "ALLOWANCE, 2400000, 0, 2026-06, 12000",
        "UNINSURED, 0, 0, 2027-12, 15930",
        "UNINSURED, 0, 0, 2028-01, 26550",
        "UNINSURED_RETIRED, 0, 0, 2027-12, 10620",
        "UNINSURED_RETIRED, 0, 0, 2028-01, 15930",
        "STUDENT, 0, 0, 2026-06, 5000",
        "ABROAD, 120000, 0, 2026-06, 120000"
    })
    void eachGroupPaysItsRate(Category category, long base, long pay, String month, long due) {
        var declared = new Declared(YearMonth.of(2026, 2), category, base, pay);
        assertThat(reckon(YearMonth.parse(month), "I", List.of(declared)).amount())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"I, 15930", "II, 14190", "III, 12420", "IV, 11100"})
    void theMinimumWageIsThatOfTheCellsRegion(String region, long due) {
        var declared = new Declared(JUNE, Category.UNINSURED, 0, 0);
        assertThat(reckon(JUNE, region, List.of(declared)).amount()).isEqualTo(due);
    }

    @Test
    void aSalaryCountsFromTheMonthAfterIt() {
        var rising = List.of(insured("2026-02", 8_000_000), insured("2026-06", 9_000_000));
        assertThat(reckon(JUNE, null, rising).amount()).isEqualTo(80_000);
        assertThat(reckon(JUNE.plusMonths(1), null, rising).amount()).isEqualTo(90_000);
    }

    @Test
    void aCorrectionOfTheSameMonthCounts() {
        var corrected = List.of(insured("2026-02", 8_000_000), insured("2026-02", 8_500_000));
        assertThat(reckon(JUNE, null, corrected).amount()).isEqualTo(85_000);
    }

    @Test
    void whoRetiresPaysByThePensionOfTheMonthItself() {
        var retired = List.of(insured("2026-02", 10_000_000), new Declared(JUNE, Category.PENSIONER, 6_000_000, 0));
        assertThat(reckon(JUNE.minusMonths(1), null, retired).amount()).isEqualTo(100_000);
        assertThat(reckon(JUNE, null, retired).amount()).isEqualTo(30_000);
    }

    @Test
    void whoHadNoSalaryLastMonthPaysAsLastMonth() {
        var begins =
                List.of(new Declared(YearMonth.of(2026, 2), Category.STUDENT, 0, 0), insured("2026-06", 7_000_000));
        assertThat(reckon(JUNE, null, begins).amount()).isEqualTo(5_000);
        assertThat(reckon(JUNE.plusMonths(1), null, begins).amount()).isEqualTo(70_000);
    }

    @Test
    void nothingIsGuessed() {
        assertThat(reckon(JUNE, "I", List.of()).missing()).isEqualTo(Due.Missing.DECLARATION);
        assertThat(reckon(JUNE, "I", List.of(insured("2026-06", 8_000_000))).missing())
                .isEqualTo(Due.Missing.PREVIOUS_MONTH);
        assertThat(reckon(JUNE, null, List.of(new Declared(JUNE, Category.UNINSURED, 0, 0)))
                        .missing())
                .isEqualTo(Due.Missing.REGION);
        var before = YearMonth.of(2026, 1);
        assertThat(reckon(before, "I", List.of(new Declared(before, Category.STUDENT, 0, 0)))
                        .missing())
                .isEqualTo(Due.Missing.RULE);
    }

    @Test
    void reliefsTakeOffTheirShareForTheirMonths() {
        var declared = List.of(insured("2026-02", 8_190_000));
        var half = new Relief(JUNE, JUNE.plusMonths(3), 50);
        assertThat(reckon(JUNE, declared, JOINED, half).amount()).isEqualTo(40_950);
        assertThat(reckon(JUNE.plusMonths(2), declared, JOINED, half).amount()).isEqualTo(40_950);
        assertThat(reckon(JUNE.plusMonths(3), declared, JOINED, half).amount()).isEqualTo(81_900);
        assertThat(reckon(JUNE, declared, JOINED, new Relief(JUNE, null, 30)).amount())
                .isEqualTo(57_330);
        assertThat(reckon(JUNE, declared, JOINED, new Relief(JUNE, null, 70)).amount())
                .isEqualTo(24_570);
        assertThat(reckon(JUNE, declared, JOINED, new Relief(JUNE, null, 100)).kind())
                .isEqualTo(Due.Kind.EXEMPT_BY_DECISION);
    }

    @Test
    void fiftyYearsOfPartyAgeExemptFromTheFirstFullMonth() {
        var joined = LocalDate.of(1976, 6, 2);
        var declared = List.of(new Declared(YearMonth.of(2026, 2), Category.PENSIONER, 6_000_000, 0));
        assertThat(reckon(JUNE, declared, joined).amount()).isEqualTo(30_000);
        assertThat(reckon(JUNE.plusMonths(1), declared, joined).kind()).isEqualTo(Due.Kind.EXEMPT_BY_AGE);
        assertThat(reckon(JUNE, declared, joined.minusDays(1)).kind()).isEqualTo(Due.Kind.EXEMPT_BY_AGE);
    }

    @Test
    void halfADongGoesUp() {
        assertThat(reckon(JUNE, null, List.of(insured("2026-02", 8_190_049))).amount())
                .isEqualTo(81_900);
        assertThat(reckon(JUNE, null, List.of(insured("2026-02", 8_190_050))).amount())
                .isEqualTo(81_901);
        assertThat(reckon(JUNE, null, List.of(insured("2026-02", Declared.MOST)))
                        .amount())
                .isEqualTo(10_000_000);
    }

    private Declared insured(String from, long base) {
        return new Declared(YearMonth.parse(from), Category.INSURED, base, 0);
    }

    private Due reckon(YearMonth month, @Nullable String region, List<Declared> declared) {
        return new Reckoning(month, MonthRules.of(rulebook, "1.", month), region).of(JOINED, declared, List.of());
    }

    private Due reckon(YearMonth month, List<Declared> declared, LocalDate joined, Relief... reliefs) {
        return new Reckoning(month, MonthRules.of(rulebook, "1.", month), null).of(joined, declared, List.of(reliefs));
    }
}
