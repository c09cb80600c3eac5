package vn.chibo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chibo.launch.TestOwner;

/** Throttling by address means the address of who is connected, whatever (s)he writes about it. */
@ExtendWith(JourneyServer.class)
class ForwardedHeadersJourneyTests {

    @Test
    void whoNamesAnotherAddressIsNotBelieved(Visit visit) {
        Page page = visit.screen();
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.9", "Forwarded", "for=203.0.113.9"));
        page.navigate("/sign-in");
        page.fill("[name=username]", "nguoi.khac");
        page.fill("[name=password]", "doan thu mot lan");
        page.click("main form[action='/sign-in'] button");
        page.waitForURL("**/sign-in?refused=wrong");
        assertThat(new JdbcTemplate(TestOwner.dataSource())
                        .queryForList(
                                "select distinct address from access.sign_in_attempt where username = 'nguoi.khac'",
                                String.class))
                .doesNotContain("203.0.113.9")
                .allMatch(address -> address.equals("127.0.0.1") || address.contains(":"));
    }
}
