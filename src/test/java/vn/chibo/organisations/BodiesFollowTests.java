package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.Actor;
import vn.chibo.world.World;

/** What belongs to a unit ends with it, however it ends. */
@ChiboTest
@Transactional
class BodiesFollowTests {
    private static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2025, 7, 1);
    private static final LocalDate AGAIN = LocalDate.of(2025, 9, 1);

    @Autowired
    World world;

    @Autowired
    KeepBody bodies;

    @Autowired
    HoldSeat seats;

    @Autowired
    GiveCharge charges;

    @Autowired
    DraftDecision draft;

    @Autowired
    PlanOperations operations;

    @Autowired
    SignDecision sign;

    @Autowired
    Decided decided;

    @Autowired
    JdbcClient jdbc;

    private final Actor program = TheProgram.itself();

    @Test
    void bodiesSeatsAndCountsEndWithTheUnit() {
        var cell = world.cell("Chi bộ Một");
        var binh = cell.member("Lê Thị Bình");
        BodyId union = bodies.found(program, cell.id, BodyKind.TRADE_UNION, "Công đoàn", FOUNDED, null, "");
        seats.take(program, union, binh.person(), SeatRole.HEAD, FOUNDED, null);
        bodies.count(program, union, FOUNDED, 7, 60);

        var heir = world.cell("Chi bộ Hai", cell.parent);
        heir.secretary("Trần Văn An");
        decided.end(cell.id, heir.id, ENDED);

        assertThat(open("body")).isZero();
        assertThat(open("seat")).isZero();
        assertThat(open("body_count")).isZero();
        assertThat(jdbc.sql("select upper(valid) from organisations.body where id = ?")
                        .param(union.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(ENDED);
    }

    @Test
    void aCounterDecisionBringsThemBackFromItsDay() {
        var commune = world.committee("Đảng ủy xã Suối");
        var officer = world.administrator(commune, "Lê Thị Tổ Chức").actor();
        var one = world.cell("Chi bộ Hoa Sen", commune);
        var two = world.cell("Chi bộ Sơn Ca", commune);
        var mai = one.secretary("Trần Thị Mai");
        two.secretary("Đỗ Thị Cúc");
        BodyId union = bodies.found(program, one.id, BodyKind.TRADE_UNION, "Công đoàn", FOUNDED, null, "");
        seats.take(program, union, mai.person(), SeatRole.HEAD, FOUNDED, null);
        charges.give(program, one.id, mai.person(), ChargeOver.body(union), FOUNDED, null, "");
        DecisionId decision = draft.begin(officer, commune, "Hợp nhất", ENDED, "294-QĐ/TW");
        var merged = operations
                .add(
                        officer,
                        decision,
                        new PlanOperations.Line(
                                OperationKind.MERGE,
                                List.of(one.id, two.id),
                                List.of(new PlanOperations.NewUnit(
                                        commune, UnitKind.GRASSROOTS_CELL, "Chi bộ Hải Bình", "", null)),
                                null,
                                null,
                                ""))
                .getFirst();
        operations.appoint(officer, decision, merged, mai.person(), PostKind.SECRETARY);
        sign.sign(officer, decision, "13-QĐ/ĐU", LocalDate.of(2025, 6, 20), version(decision));
        assertThat(open("body") + open("seat") + open("charge")).isZero();

        DecisionId counter = sign.counter(officer, decision, "Bãi bỏ", AGAIN);
        sign.sign(officer, counter, "20-QĐ/ĐU", LocalDate.of(2025, 8, 30), version(counter));
        assertThat(open("body")).isOne();
        assertThat(open("seat")).isOne();
        assertThat(open("charge")).isOne();
    }

    private int version(DecisionId decision) {
        return jdbc.sql("select version from organisations.decision where id = ?")
                .param(decision.value())
                .query(Integer.class)
                .single();
    }

    /** Of this test's days; other tests left theirs committed. */
    private long open(String table) {
        return jdbc.sql("select count(*) from organisations." + table
                        + " where upper_inf(valid) and lower(valid) in (?, ?)")
                .param(FOUNDED)
                .param(AGAIN)
                .query(Long.class)
                .single();
    }
}
