package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class KeptAccountTests {
    @Autowired
    World world;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    DisableAccount disable;

    @Test
    void oneOfficerAloneGivesNoLinkToAnAccountInUse() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var ha = cell.member("Lê Thị Hà");
        assertThatThrownBy(() -> accounts.link(an.actor(), ha.actor().account()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("access.account.needs-two");
    }

    @Test
    void aSecretaryNeverGetsHoldOfAnAdministratorsAccount() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var admin = cell.administrator("Lương Thị Hoài");
        assertThatThrownBy(() -> accounts.link(an.actor(), admin.actor().account()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> disable.disable(an.actor(), admin.actor().account()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAccountOfAnotherCellIsNotFound() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        var binh = world.cell("Chi bộ Hai").member("Lê Thị Bình");
        assertThatThrownBy(() -> accounts.link(an.actor(), binh.actor().account()))
                .isInstanceOf(NotFound.class);
    }
}
