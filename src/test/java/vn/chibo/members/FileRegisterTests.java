package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Places of files, loans, reconciliation, handover. */
@ChiboTest
@Transactional
class FileRegisterTests {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*/lines/[^\"]*)\"");

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone teacher;
    private World.Someone stranger;

    @BeforeEach
    void aCell() {
        stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        teacher = cell.member("Nguyễn Thị Hà");
    }

    @Test
    void aFileHasAPlaceAndIsLentOnceAtATime() {
        String of = "/file-register/" + teacher.member().value();
        assertThat(post(secretary, of + "/place", Map.of("place", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi nơi để");
        post(secretary, of + "/place", Map.of("place", "Tủ hồ sơ số 2"));
        var loan = Map.of("borrower", "Đảng ủy phường", "purpose", "xét danh hiệu");
        post(secretary, of + "/loans", loan);
        LocalDate due = LocalDate.now(clock).plusDays(15);
        assertThat(body(secretary, "/file-register"))
                .contains("Tủ hồ sơ số 2")
                .contains("Đảng ủy phường mượn")
                .contains("%02d/%02d/%d".formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear()))
                .contains("không nhận bản chụp");
        assertThat(post(secretary, of + "/loans", loan))
                .hasStatus(422)
                .bodyText()
                .contains("đang cho mượn");
        String back = body(secretary, "/file-register").replaceAll("(?s).*action=\"([^\"]*/return)\".*", "$1");
        assertThat(post(stranger, back, Map.of())).hasStatus(404);
        assertThat(post(secretary, back, Map.of())).hasRedirectedUrl("/file-register");
        assertThat(body(secretary, "/file-register")).doesNotContain("Đảng ủy phường mượn");
        assertThat(post(teacher, of + "/place", Map.of("place", "ở nhà"))).hasStatus(403);
        assertThat(get(teacher, "/file-register")).hasStatus(403);
        assertThat(post(stranger, of + "/place", Map.of("place", "x"))).hasStatus(404);
    }

    @Test
    void filesThatAreLateWaitOnTheSecretarysDesk() {
        lend(LocalDate.now(clock).minusDays(20), LocalDate.now(clock).minusDays(1));
        assertThat(body(secretary, "/")).contains("1 hồ sơ đảng viên cho mượn quá hẹn");
        assertThat(body(teacher, "/")).doesNotContain("cho mượn quá hẹn");
    }

    @Test
    void aReconciliationIsTickedOffLineByLineAndThenStands() {
        lend(LocalDate.now(clock).minusDays(20), LocalDate.now(clock).minusDays(1));
        String page = post(secretary, "/reconciliations", Map.of("kind", "FILES"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(secretary, page))
                .contains("Hồ sơ cho mượn quá hẹn")
                .contains("Chưa ghi nơi để hồ sơ")
                .contains("2 đảng viên đang sinh hoạt");
        assertThat(post(secretary, page + "/finish", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("dòng chưa xem");
        var lines = ACTION.matcher(body(secretary, page))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(lines).hasSize(5); // two without place, two without number, one late
        assertThat(post(secretary, lines.getFirst(), Map.of("remark", ""))).hasStatus(422);
        assertThat(post(stranger, lines.getFirst(), Map.of("remark", "x"))).hasStatus(404);
        lines.forEach(line -> post(secretary, line, Map.of("remark", "đã bổ sung")));
        assertThat(post(secretary, page + "/finish", Map.of())).hasRedirectedUrl(page);
        assertThat(body(secretary, page)).contains("Đã đối chiếu xong").doesNotContain("Kết thúc đối chiếu<");
        assertThat(get(secretary, page + "/record.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(body(secretary, "/file-register")).contains("Lần gần nhất");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        var overwrite = jdbc.sql("update members.reconciliation_line set remark = 'khác' where reconciliation_id = ?")
                .param(id);
        assertThatThrownBy(overwrite::update).hasStackTraceContaining("stands");
    }

    @Test
    void whatStillAgreesIsTickedOffWithOnePressAndWrittenOnce() {
        lend(LocalDate.now(clock).minusDays(20), LocalDate.now(clock).minusDays(1));
        String page = post(secretary, "/reconciliations", Map.of("kind", "FILES"))
                .getResponse()
                .getRedirectedUrl();
        String own = ACTION.matcher(body(secretary, page))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        post(secretary, own, Map.of("remark", "đã đòi lại"));
        assertThat(body(secretary, page)).contains("Mọi dòng còn lại (4) đều khớp");
        assertThat(post(secretary, page + "/rest", Map.of("open", "5", "rest", "khớp cả")))
                .hasStatus(422)
                .bodyText()
                .contains("nay là 4", "khớp cả");
        assertThat(post(secretary, page + "/rest", Map.of("open", "4", "rest", " ")))
                .hasStatus(422);
        assertThat(post(stranger, page + "/rest", Map.of("open", "4", "rest", "khớp")))
                .hasStatus(404);
        assertThat(post(teacher, page + "/rest", Map.of("open", "4", "rest", "khớp")))
                .hasStatus(403);
        assertThat(post(secretary, page + "/rest", Map.of("open", "4", "rest", "khớp cả")))
                .hasRedirectedUrl(page);
        assertThat(body(secretary, page)).contains("đã đòi lại", "khớp cả").doesNotContain("đều khớp");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = ? and action = 'members.RemainingAgreed'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(post(secretary, page + "/finish", Map.of())).hasRedirectedUrl(page);
    }

    @Test
    void theRegisterIsCheckedAgainstWhatTheProgramKnows() {
        cell.probationary("Lê Minh Tâm", LocalDate.now(clock).minusMonths(14));
        String page = post(secretary, "/reconciliations", Map.of("kind", "REGISTER"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(secretary, page))
                .contains("Hết thời gian dự bị mà chưa ghi ngày chính thức")
                .contains("Đảng viên chính thức chưa ghi số thẻ");
        assertThat(post(secretary, "/reconciliations", Map.of("kind", "REGISTER")))
                .hasRedirectedUrl(page);
        assertThat(get(teacher, page)).hasStatus(403);
        assertThat(get(stranger, page)).hasStatus(404);
    }

    @Test
    void aHandoverIsDoneWhenBothHaveConfirmed() {
        var form = Map.of(
                "outgoing", secretary.member().value().toString(),
                "incoming", teacher.member().value().toString());
        String page = post(secretary, "/handovers", form).getResponse().getRedirectedUrl();
        assertThat(post(secretary, "/handovers", form))
                .hasStatus(422)
                .bodyText()
                .contains("chưa xong");
        assertThat(body(teacher, "/")).contains("Bàn giao sổ và hồ sơ đảng viên chờ đồng chí xác nhận");
        assertThat(body(secretary, page)).contains("2 đảng viên đang sinh hoạt").contains("Chưa ghi nơi để hồ sơ");
        var deputy = cell.deputy("Huỳnh Thị Vân");
        assertThat(post(deputy, page + "/confirmation", Map.of())).hasStatus(403);
        assertThat(post(stranger, page + "/confirmation", Map.of())).hasStatus(404);
        post(secretary, page + "/confirmation", Map.of());
        assertThat(body(secretary, page)).doesNotContain("Hai bên đã xác nhận");
        post(teacher, page + "/confirmation", Map.of());
        assertThat(body(teacher, page)).contains("Hai bên đã xác nhận");
        assertThat(get(teacher, page + "/record.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(body(teacher, "/")).doesNotContain("Bàn giao sổ và hồ sơ");
    }

    private void lend(LocalDate from, LocalDate due) {
        get(secretary, "/file-register"); // the scope is the secretary's
        jdbc.sql("""
                insert into members.file_loan (member_id, borrower, purpose, lent_on, due_on, lent_by)
                values (?, 'Đảng ủy', 'xét', ?, ?, ?)
                """)
                .param(teacher.member().value())
                .param(from)
                .param(due)
                .param(secretary.person().value())
                .update();
    }

    private MvcTestResult get(World.Someone who, String address) {
        return browser.get().uri(address).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(World.Someone who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String body(World.Someone who, String address) {
        return new String(get(who, address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
