package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chibo.members.MemberId;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.people.PersonId;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleKind;
import vn.chibo.rulebook.RuleLevel;
import vn.chibo.shared.RuleViolation;

class ShowOfHandsTests {
    private final List<RosterLine> roster = new ArrayList<>();
    private final List<UUID> there = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"17, 9", "16, 9", "1, 1", "2, 2", "3, 2"})
    void aResolutionNeedsMoreThanHalfOfAllOfficialMembers(int official, int needed) {
        officials(official);
        assertThat(ShowOfHands.of(roster, there, resolution()).needed()).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"17, 12", "18, 12", "3, 2", "4, 3", "1, 1"})
    void aRecognitionNeedsAtLeastTwoThirds(int official, int needed) {
        officials(official);
        assertThat(ShowOfHands.of(roster, there, recognition()).needed()).isEqualTo(needed);
    }

    @Test
    void probationaryMembersNeverCount() {
        officials(16);
        comrade(Standing.PROBATIONARY, true);
        var hands = ShowOfHands.of(roster, there, resolution());
        assertThat(hands.official()).isEqualTo(16);
        assertThat(hands.present()).isEqualTo(16);
    }

    @Test
    void exemptedMembersAreLeftOutOnlyWhileAbsent() {
        officials(10);
        comrade(Standing.EXEMPT, false);
        comrade(Standing.EXEMPT, true);
        var hands = ShowOfHands.of(roster, there, resolution());
        assertThat(hands.official()).isEqualTo(12);
        assertThat(hands.excluded()).isEqualTo(1);
        assertThat(hands.base()).isEqualTo(11);
        assertThat(hands.present()).isEqualTo(11);
    }

    @Test
    void anAbsentOfficialMemberStaysInTheBase() {
        officials(16);
        comrade(Standing.OFFICIAL, false);
        var hands = ShowOfHands.of(roster, there, resolution());
        assertThat(hands.base()).isEqualTo(17);
        assertThat(hands.present()).isEqualTo(16);
        assertThat(hands.carried(9)).isTrue();
        assertThat(hands.carried(8)).isFalse();
    }

    @Test
    void countsThatDoNotAddUpAreRefusedWithTheRightSum() {
        officials(16);
        var hands = ShowOfHands.of(roster, there, resolution());
        hands.requireSum(15, 0, 1);
        assertThatThrownBy(() -> hands.requireSum(15, 1, 1)).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.field()).isEqualTo("inFavour");
            assertThat(violation.arguments()).containsExactly(16, 17);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-22, 2026-11-22",
        "2024-02-29, 2025-02-28",
        "2025-02-28, 2026-02-28",
        "2025-08-31, 2026-08-31",
        "2023-02-28, 2024-02-28"
    })
    void probationIsCompleteOnTheExactDayOfTheTwelfthMonth(LocalDate joined, LocalDate complete) {
        assertThat(Probation.completeOn(joined, 12)).isEqualTo(complete);
    }

    private void officials(int count) {
        for (int i = 0; i < count; i++) {
            comrade(Standing.OFFICIAL, true);
        }
    }

    private void comrade(Standing standing, boolean present) {
        var id = UUID.randomUUID();
        var joined = LocalDate.of(2015, 2, 3);
        roster.add(new RosterLine(
                new MemberId(id),
                new PersonId(UUID.randomUUID()),
                "Trần Văn An",
                standing,
                joined,
                List.of(),
                "",
                joined,
                null));
        if (present) {
            there.add(id);
        }
    }

    private static Rule resolution() {
        return rule("vote.resolution", 1, 2, true);
    }

    private static Rule recognition() {
        return rule("vote.recognition", 2, 3, false);
    }

    private static Rule rule(String code, int numerator, int denominator, boolean strict) {
        Map<String, Object> value = Map.of(
                "numerator",
                numerator,
                "denominator",
                denominator,
                "strict",
                strict,
                "excluded",
                List.of("EXEMPT", "SUSPENDED"));
        return new Rule(
                new UUID(0, 0),
                code,
                RuleKind.RULE,
                null,
                RuleLevel.NOBODY,
                value,
                "COMPUTE",
                "",
                "",
                "",
                "",
                LocalDate.of(2011, 1, 19),
                null,
                true);
    }
}
