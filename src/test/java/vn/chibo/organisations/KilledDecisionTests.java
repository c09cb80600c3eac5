package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/**
 * A decision whose connection dies while it is carried out: the database's own kill, in the middle of the tree's rows.
 * Not in a test transaction, so that what was left behind could be seen.
 */
@ChiboTest
class KilledDecisionTests {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    World world;

    @Autowired
    DraftDecision draft;

    @Autowired
    PlanOperations operations;

    @Autowired
    SignDecision sign;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());

    @Test
    void leavesNothingHalfDoneAndIsCarriedOutAfterwards() {
        UnitId province = world.committee("Tỉnh ủy Bị Cắt Điện");
        UnitId first = world.committee("Đảng ủy xã Trước", province);
        UnitId second = world.committee("Đảng ủy xã Sau", province);
        var cell = world.cell("Chi bộ Trường Trước", first);
        cell.secretary("Người Ở Lại");
        var officer = world.administrator(province, "Lê Thị Tổ Chức").actor();
        DecisionId decision = draft.begin(officer, province, "Nhập chi bộ", DAY, "");
        UnitId receiver = world.cell("Chi bộ Trường Sau", second).id;
        operations.add(
                officer, decision, new Line(OperationKind.DISSOLVE, List.of(cell.id), List.of(), receiver, null, ""));
        String before = everything();
        dieAt("organisations.succession", decision);
        try {
            assertThatThrownBy(() -> sign.sign(officer, decision, "70-QĐ/TU", DAY.minusDays(9), version(decision)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            owner.execute("drop trigger dies on organisations.succession");
            owner.execute("drop function public.dies()");
        }
        assertThat(everything()).isEqualTo(before);

        sign.sign(officer, decision, "70-QĐ/TU", DAY.minusDays(9), version(decision));
        assertThat(everything()).isNotEqualTo(before);
        assertThat(owner.queryForObject(
                        "select state from organisations.decision where id = ?", String.class, decision.value()))
                .isEqualTo("APPLIED");
    }

    /** By then units have ended and posts have not. */
    private void dieAt(String table, DecisionId decision) {
        owner.execute("""
                create function public.dies() returns trigger language plpgsql security definer as $$
                begin
                    if new.decision_id = '%s' then perform pg_terminate_backend(pg_backend_pid()); end if;
                    return new;
                end $$
                """.formatted(decision.value()));
        owner.execute("create trigger dies before insert on " + table + " for each row execute function public.dies()");
    }

    private int version(DecisionId decision) {
        return owner.queryForObject(
                "select version from organisations.decision where id = ?", Integer.class, decision.value());
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "organisations.decision",
                "organisations.unit",
                "organisations.unit_version",
                "organisations.post",
                "organisations.succession",
                "members.member",
                "members.affiliation",
                "access.role_grant",
                "people.person",
                "audit.entry")) {
            all.append(owner.queryForObject(
                    "select md5(string_agg(t::text, '' order by t::text)) from " + table + " t", String.class));
        }
        return all.toString();
    }
}
