package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.organisations.Units;
import vn.chibo.world.World;

/** SQL in the program's own role, inside the scope of cell A, about an account of cell B. */
@ChiboTest
@Transactional
class HostileAccessTests {
    @Autowired
    World world;

    @Autowired
    KeepDelegations delegations;

    @Autowired
    RecoverAccount recover;

    @Autowired
    OwnSecondStep secondStep;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID foreign;

    @BeforeEach
    void insideTheScopeOfCellA() {
        var a = world.cell("Chi bộ Một");
        var an = a.secretary("Trần Văn An");
        var b = world.cell("Chi bộ Hai");
        var binh = b.secretary("Lê Thị Bình");
        var ha = b.member("Vũ Thị Hà");
        foreign = ha.actor().account();
        LocalDate today = LocalDate.now(clock);
        delegations.give(binh.actor(), ha.person().value(), Role.DEPUTY, today, today.plusDays(3), "đi vắng");
        recover.open(binh.actor(), foreign, "mất điện thoại");
        secondStep.begin(ha.actor(), World.PASSWORD);
        units.on(an.actor(), a.id, today);
    }

    @Test
    void seesNothingOfAnothersAccess() {
        for (String table : List.of("delegation", "recovery", "second_step", "recovery_code", "passkey")) {
            assertThat(jdbc.sql("select count(*) from access." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from access.own_delegations(?)")
                        .param(LocalDate.now(clock))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void makesNoLinkToAnothersAccount() {
        assertThatThrownBy(() -> jdbc.sql("select access.invite('x', ?, ?, ?)")
                        .param(foreign)
                        .param(OffsetDateTime.now(clock))
                        .param(OffsetDateTime.now(clock).plusDays(1))
                        .query((row, number) -> "")
                        .single())
                .rootCause()
                .hasMessageContaining("out of scope");
    }

    @Test
    void endsNothingOfAnothersAccount() {
        assertThatThrownBy(() -> jdbc.sql("select access.end_second_step(?)")
                        .param(foreign)
                        .query((row, number) -> "")
                        .single())
                .rootCause()
                .hasMessageContaining("out of scope");
    }

    @Test
    void plantsNoSecretInAnothersAccount() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into access.recovery_code (account_id, code_hash) values (?, 'x')
                        """).param(foreign).update())
                .rootCause()
                .hasMessageContaining("row-level security");
    }
}
