package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** What stands in the way of taking a decision back, and what is only warned of. */
class CounterDecisionTests extends ReorganisationSetting {
    @Autowired
    EstablishUnit establish;

    @Autowired
    RecordConsent consent;

    @Autowired
    MockMvcTester mvc;

    /** A district committee after 1 July 2025: told line by line, answered by the upper committee's consent. */
    @Test
    void aUnitWhoseKindHasEndedComesBackWithOpenEyesOnly() {
        UnitId district = establish.under(
                TheProgram.itself(),
                province,
                new UnitData(UnitKind.DISTRICT_PARTY, "Huyện ủy Thanh Sông", "", null, null, ""),
                World.LONG_AGO,
                null);
        var cell = world.cell("Chi bộ Trường Huyện", district);
        DecisionId decision = begin("Kết thúc cấp huyện");
        operations.add(
                officer, decision, new Line(OperationKind.DISSOLVE, List.of(district), List.of(), province, null, ""));
        assertThat(keys(decision)).as("ending it is no matter").doesNotContain("organisations.decision.kind-ended");
        sign.sign(officer, decision, "60-QĐ/TU", SIGNED, version(decision));

        DecisionId counter = sign.counter(officer, decision, "Bãi bỏ quyết định 60", DAY.plusMonths(2));
        var warned = rehearse.rehearse(officer, counter).findings().stream()
                .filter(finding -> finding.key().equals("organisations.decision.kind-ended"))
                .toList();
        assertThat(warned).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(Finding.Weight.WARN);
            assertThat(finding.unit()).isEqualTo(district);
            assertThat(finding.arguments()).containsExactly(DAY, "Quy định 294-QĐ/TW (26/5/2025)");
        });
        var keeper = world.administrator(province, "Người Ghi Giấy Tờ");
        assertThat(mvc.get().uri("/decisions/" + counter + "/rehearsal").with(SignedIn.as(keeper)))
                .bodyText()
                .contains("/organisations/" + district + "/papers");
        assertThat(mvc.get().uri("/organisations/" + district + "/papers").with(SignedIn.as(keeper)))
                .bodyText()
                .contains("organisations.kind.DISTRICT_PARTY", "không còn cấp huyện");

        consent.record(officer, district, "organisations.kind.DISTRICT_PARTY", "99-QĐ/TW", DAY.plusDays(40));
        assertThat(keys(counter))
                .contains("organisations.decision.kind-consented")
                .doesNotContain("organisations.decision.kind-ended");
        sign.sign(officer, counter, "61-QĐ/TU", LocalDate.of(2025, 8, 30), version(counter));
        assertThat(units.on(officer, cell.id, DAY.plusMonths(2)).parentName()).isEqualTo("Huyện ủy Thanh Sông");
    }
}
