package vn.chibo.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class CadresFollowTests {
    @Autowired
    World world;

    @Autowired
    CadresBrowser browser;

    @Autowired
    DraftDecision draft;

    @Autowired
    PlanOperations operations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aPlanOfAUnitThatIsToEndIsPointedOutToWhoDecides() {
        var cell = world.cell("Chi bộ Một");
        var heir = world.cell("Chi bộ Hai", cell.parent);
        var secretary = cell.secretary("Phạm Minh Khang");
        LocalDate today = LocalDate.now(clock);
        String year = String.valueOf(today.getYear());
        browser.taken(
                secretary,
                "/cadres/units/" + cell.id + "/plans",
                Map.of(
                        "fromYear",
                        year,
                        "toYear",
                        String.valueOf(today.getYear() + 3),
                        "kinds",
                        "SECRETARY",
                        "number",
                        "12-QĐ/ĐU",
                        "signedOn",
                        today.toString(),
                        "issuer",
                        "Đảng ủy"));
        var program = TheProgram.itself();
        var decision = draft.begin(program, cell.parent, "Giải thể", today.plusMonths(1), "");
        operations.add(
                program, decision, new Line(OperationKind.DISSOLVE, List.of(cell.id), List.of(), heir.id, null, ""));
        var admin = world.administrator(cell.parent, "Hồ Thị Cúc");
        assertThat(browser.page(admin, "/decisions/" + decision.value() + "/rehearsal"))
                .contains("Quy hoạch cán bộ giai đoạn " + year + "–" + (today.getYear() + 3));
        assertThat(jdbc.sql("select count(*) from cadres.plan where unit_id = ?")
                        .param(UUID.fromString(cell.id.toString()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
