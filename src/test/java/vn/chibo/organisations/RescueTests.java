package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.launch.AdminRefused;
import vn.chibo.world.World;

/** What ./chibo admin prints, and what its links open. */
@ChiboTest
@Transactional
class RescueTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RescueAdministrator rescue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withoutANameItSaysWhoAdministers() {
        var hoai = world.cell("Chi bộ Một").administrator("Lương Thị Hoài");
        assertThat(said("", ""))
                .anyMatch(line -> line.equals(hoai.username() + " · Lương Thị Hoài · Chi bộ Một"))
                .anyMatch(line -> line.contains("./chibo admin --account"));
    }

    @Test
    void anAdministratorWhoIsLockedOutGetsALink() {
        var hoai = world.cell("Chi bộ Một").administrator("Lương Thị Hoài");
        var lines = said(hoai.username(), "");
        assertThat(lines.getFirst()).contains("được cấp lại");
        assertThat(signIn(hoai.username(), World.PASSWORD)).isEqualTo("/sign-in?refused=wrong");
        setPassword(lines.getLast());
        assertThat(signIn(hoai.username(), "mot cau that dai")).isEqualTo("/");
        assertThat(jdbc.sql(
                                "select person_id is null from audit.entry where action = 'access.AccountReopened' and subject = ?")
                        .param(hoai.actor().account())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aNewAdministratorIsMade() {
        world.cell("Chi bộ Một").administrator("Lương Thị Hoài");
        var lines = said("moi.qt", "Người Quản Trị Mới");
        setPassword(lines.getLast());
        assertThat(signIn("moi.qt", "mot cau that dai")).isEqualTo("/");
        assertThatExceptionOfType(AdminRefused.class)
                .isThrownBy(() -> said("moi.qt", "Người Khác"))
                .withMessageContaining("đã có người dùng");
    }

    @Test
    void othersAreRecoveredByTwoOfficers() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThatExceptionOfType(AdminRefused.class)
                .isThrownBy(() -> said(an.username(), ""))
                .withMessageContaining("Không có người quản trị nào");
        assertThat(signIn(an.username(), World.PASSWORD)).isEqualTo("/");
    }

    private java.util.List<String> said(String account, String name) {
        return new AdministratorLink(rescue, "http://localhost:8080", account, name).lines();
    }

    private void setPassword(String address) {
        assertThat(address).startsWith("http://localhost:8080/password?link=");
        assertThat(mvc.post()
                        .uri("/password")
                        .param("link", address.substring(address.indexOf('=') + 1))
                        .param("password", "mot cau that dai")
                        .param("again", "mot cau that dai")
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in?ready");
    }

    private String signIn(String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }
}
