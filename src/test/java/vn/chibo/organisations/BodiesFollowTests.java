package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.shared.Actor;
import vn.chibo.world.World;

/** What belongs to a unit ends with it, however it ends. */
@ChiboTest
@Transactional
class BodiesFollowTests {
    private static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2025, 7, 1);

    @Autowired
    World world;

    @Autowired
    KeepBody bodies;

    @Autowired
    HoldSeat seats;

    @Autowired
    MoveUnit move;

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

        move.end(program, cell.id, ENDED, "Quyết định 1");

        assertThat(open("body")).isZero();
        assertThat(open("seat")).isZero();
        assertThat(open("body_count")).isZero();
        assertThat(jdbc.sql("select upper(valid) from organisations.body where id = ?")
                        .param(union.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(ENDED);
    }

    private long open(String table) {
        return jdbc.sql("select count(*) from organisations." + table + " where upper_inf(valid)")
                .query(Long.class)
                .single();
    }
}
