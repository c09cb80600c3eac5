package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Numbers of a file stand in no page that was not opened for that number, whoever asks. */
@ChiboTest
@Transactional
class MaskingTests {
    private static final Map<String, String> NUMBERS = Map.of(
            "CARD_NUMBER", "079123454821",
            "OLD_CARD", "81234567",
            "CITIZEN_ID", "079184001234",
            "OLD_IDENTITY", "024123987");
    private static final Map<String, String> NEWER = Map.of(
            "CARD_NUMBER", "079123450007",
            "OLD_CARD", "81230008",
            "CITIZEN_ID", "079184000009",
            "OLD_IDENTITY", "024120006");

    @Autowired
    World world;

    @Autowired
    KeepMember keep;

    @Autowired
    MockMvcTester browser;

    private final Map<String, World.Someone> roles = new LinkedHashMap<>();
    private World.Someone secretary;
    private MemberId member;

    @BeforeEach
    void aFileWithNumbersThatChanged() {
        var cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        roles.put("secretary", secretary);
        roles.put("deputy", cell.deputy("Huỳnh Thị Vân"));
        roles.put("committee member", cell.committeeMember("Chi Ủy Viên"));
        roles.put("member", cell.member("Nguyễn Thị Hà"));
        roles.put("officer above", world.officer(cell.parent, "Cán Bộ Theo Dõi"));
        roles.put("secretary above", world.secretary(cell.parent, "Bí Thư Cấp Trên"));
        roles.put("administrator above", world.administrator(cell.parent, "Quản Trị Cấp Trên"));
        member = keep.enter(secretary.actor(), cell.id, with(NUMBERS));
        keep.mend(secretary.actor(), member, 0, with(NEWER));
    }

    @Test
    void numbersStandInNoListPanelFileOrHistory() {
        int opened = 0;
        for (var role : roles.entrySet()) {
            World.Someone who = role.getValue();
            for (String page : List.of(
                    "/members",
                    "/members?open=" + member.value(),
                    "/members/" + member.value(),
                    "/members/register",
                    "/members/me",
                    "/badges",
                    "/search?q=ho thi moi",
                    "/audit")) {
                clean(role.getKey(), page, body(who, page));
            }
            String file = browser.post()
                    .uri("/members/" + member.value() + "/openings")
                    .param("purpose", "review")
                    .with(SignedIn.as(who))
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getRedirectedUrl();
            if (file != null) {
                opened++;
                clean(role.getKey(), file, body(who, file));
                clean(role.getKey(), "record", body(who, file + "/record"));
                assertThat(body(who, file)).contains("•••• 0007").contains("Lịch sử thay đổi");
            }
        }
        assertThat(opened).isEqualTo(4); // secretaries, deputy, officer
    }

    @Test
    void eachNumberIsShownWhereItWasOpened() {
        String file = browser.post()
                .uri("/members/" + member.value() + "/openings")
                .param("purpose", "review")
                .with(SignedIn.as(secretary))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(number(file, "CARD")).contains("079123450007", "81230008").doesNotContain("079184000009");
        assertThat(number(file, "CITIZEN"))
                .contains("079184000009", "024120006")
                .doesNotContain("079123450007");
    }

    private String number(String file, String part) {
        String shown = browser.post()
                .uri(file + "/numbers")
                .param("part", part)
                .with(SignedIn.as(secretary))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        return body(secretary, shown.replace("#numbers", ""));
    }

    private static void clean(String role, String page, String html) {
        for (var numbers : List.of(NUMBERS, NEWER)) {
            numbers.forEach((field, number) -> assertThat(html.contains(number))
                    .as(role + " " + page + " " + field)
                    .isFalse());
        }
    }

    private static Map<String, String> with(Map<String, String> numbers) {
        var typed = new HashMap<>(numbers);
        typed.putAll(Map.of("FULL_NAME", "Hồ Thị Mới", "JOINED_ON", "03/02/2010", "OFFICIAL_ON", "03/02/2011"));
        return typed;
    }

    private String body(World.Someone who, String address) {
        var answer = browser.get().uri(address).with(SignedIn.as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
