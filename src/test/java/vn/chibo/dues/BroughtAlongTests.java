package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.MemberId;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Who comes from outside the program has paid up to the month that the introduction says, and owes none of them here. */
@ChiboTest
@Transactional
class BroughtAlongTests {
    private static final LocalDate JOINED = LocalDate.of(2012, 2, 3);

    @Autowired
    KeptDues dues;

    @Autowired
    World world;

    @Autowired
    DuesLines lines;

    @Autowired
    DuesSums sums;

    @Autowired
    MockMvcTester mvc;

    private KeptDues.Kept kept;
    private LocalDate came;

    @BeforeEach
    void aCellThatKeepsItsDues() {
        kept = dues.cell("Chi bộ Một");
        came = dues.now().minusMonths(3).atDay(5);
    }

    @Test
    void monthsPaidElsewhereAreNeitherMissingNorCounted() {
        var paid = dues.now().minusMonths(1);
        MemberId member = entered(paid.toString());
        assertThat(months(member)).containsExactly(dues.now());
        // two comrades for five months, and the third for the one month that is not paid elsewhere
        assertThat(owed()).isEqualTo(2 * 5 + 1);
        assertThat(body(get(kept.keeper(), "/dues/members/" + member.value())))
                .contains("Chuyển đến từ Chi bộ 4, Đảng bộ phường Tân An", "đến hết tháng " + words(paid));
        assertThat(body(get(kept.keeper(), "/dues?month=" + paid))).doesNotContain("Hoàng Văn Đến");
        assertThat(body(get(kept.keeper(), "/transfers"))).contains("Hoàng Văn Đến");
        assertThat(body(get(kept.payer(), "/dues/me"))).doesNotContain("Chuyển đến từ");
    }

    @Test
    void withoutAMonthTheCellAsksFromTheFirstMonthOn() {
        MemberId member = entered("");
        assertThat(months(member))
                .containsExactly(dues.now().minusMonths(2), dues.now().minusMonths(1), dues.now());
        assertThat(owed()).isEqualTo(2 * 5 + 3);
        assertThat(body(get(kept.keeper(), "/dues/members/" + member.value())))
                .contains("giấy giới thiệu không ghi đã đóng đảng phí đến tháng nào");
    }

    @Test
    void whatCannotBeComesBackAsTyped() {
        var ahead = dues.now().plusMonths(1).toString();
        assertThat(post(form(ahead)))
                .hasStatus(422)
                .bodyText()
                .contains("duesUntil-error", "Tháng này chưa đến", "value=\"" + ahead + "\"");
        assertThat(post(form("2012-01")))
                .hasStatus(422)
                .bodyText()
                .contains("duesUntil-error", "vào Đảng (03/02/2012)");
        assertThat(post(form("tháng trước")))
                .hasStatus(422)
                .bodyText()
                .contains("duesUntil-error", "Xin ghi tháng và năm", "value=\"tháng trước\"");
        assertThat(mvc.get().uri("/transfers/incoming").cookie(English.COOKIE).with(SignedIn.as(kept.keeper())))
                .hasStatusOk()
                .bodyText()
                .contains("Dues paid up to the end of");
        assertThat(post(form("1/2026"))).hasStatus3xxRedirection();
    }

    private MemberId entered(String until) {
        String made = post(form(until)).getResponse().getRedirectedUrl();
        assertThat(made).startsWith("/members/");
        return new MemberId(UUID.fromString(made.substring("/members/".length())));
    }

    private Map<String, String> form(String until) {
        var form = new HashMap<>(Map.of(
                "FULL_NAME", "Hoàng Văn Đến",
                "BIRTH_DATE", "05/09/1985",
                "JOINED_ON", JOINED.toString(),
                "OFFICIAL_ON", JOINED.plusYears(1).toString(),
                "from", "Chi bộ 4, Đảng bộ phường Tân An",
                "sentOn", came.minusDays(3).toString(),
                "on", came.toString()));
        form.put("duesUntil", until);
        return form;
    }

    private List<YearMonth> months(MemberId member) {
        return lines.of(kept.keeper().actor(), member).lines().stream()
                .map(DuesLine::month)
                .toList();
    }

    private long owed() {
        return sums.of(kept.keeper().actor(), kept.cell().id, dues.begins(), dues.now())
                .getFirst()
                .owed();
    }

    private static String words(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM/yyyy").format(month);
    }

    private MvcTestResult post(Map<String, String> form) {
        var request = mvc.post()
                .uri("/transfers/incoming")
                .with(SignedIn.as(kept.keeper()))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(World.Someone who, String path) {
        return mvc.get().uri(path).with(SignedIn.as(who)).exchange();
    }

    private static String body(MvcTestResult answered) {
        assertThat(answered).hasStatusOk();
        return new String(answered.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
