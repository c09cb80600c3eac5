package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.Roster;
import vn.chibo.organisations.Units;
import vn.chibo.shared.NotFound;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class ScopeTests {
    @Autowired
    World world;

    @Autowired
    Roster roster;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.of(2026, 11, 22);

    @Test
    @vn.chibo.Requirement("S216")
    void seesTheOwnCellAndNothingOfAnother() {
        var one = world.cell("Chi bộ Một");
        var an = one.secretary("Trần Văn An");
        var two = world.cell("Chi bộ Hai", one.parent);
        two.secretary("Lê Thị Bình");

        assertThat(roster.on(an.actor(), one.id, today)).extracting("fullName").containsExactly("Trần Văn An");
        assertThat(roster.on(an.actor(), two.id, today)).isEmpty();
        assertThatThrownBy(() -> units.on(an.actor(), two.id, today)).isInstanceOf(NotFound.class);
    }

    @Test
    void anUpperOfficerReadsAllCellsBelow() {
        var one = world.cell("Chi bộ Một");
        one.secretary("Trần Văn An");
        var officer = world.officer(one.parent, "Hồ Thị Cúc");

        assertThat(roster.on(officer.actor(), one.id, today))
                .extracting("fullName")
                .containsExactly("Trần Văn An");
    }

    @Test
    void hostileSqlCannotWidenTheScope() {
        var one = world.cell("Chi bộ Một");
        var an = one.secretary("Trần Văn An");
        roster.on(an.actor(), one.id, today);

        jdbc.sql("select set_config('chibo.path', '', true)")
                .query(String.class)
                .single();

        assertThat(jdbc.sql("select count(*) from people.person")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aForgedSignatureIsRefused() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThatThrownBy(() -> jdbc.sql("select access.enter(?, ?, null, '', ?, 'forged')")
                        .param(an.actor().account())
                        .param(an.actor().person())
                        .param(System.currentTimeMillis())
                        .query((row, number) -> "")
                        .single())
                .rootCause()
                .hasMessageContaining("scope refused");
    }

    @Test
    void theProgramsRoleReadsNoKeyAndNoPasswordTable() {
        assertThat(jdbc.sql("select has_table_privilege('access.secret', 'select')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
