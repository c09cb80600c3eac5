package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chibo.access.ActingPosts;
import vn.chibo.world.World;

/** Who went outside the program comes back with an introduction: one person, one member, a new stay. */
class ComingBackTests extends MemberPagesSetting {
    private static final LocalDate GONE = LocalDate.of(2026, 3, 2);
    private static final String CARD = "07654321";

    @Autowired
    SendTransfer send;

    @Autowired
    AnswerTransfer answer;

    @Autowired
    ActingPosts acting;

    private MemberId member;

    @BeforeEach
    void oneGoesOutside() {
        var typed = new HashMap<>(typed());
        typed.put("CARD_NUMBER", CARD);
        member = keep.enter(secretary.actor(), cell.id, typed);
        TransferId id = send.draft(secretary.actor(), member, null, "Đảng bộ ở nước ngoài", "");
        send.send(secretary.actor(), id, GONE.minusDays(7));
        answer.receivedOutside(secretary.actor(), id, GONE);
    }

    @Test
    void backInTheSameCellTheOneRecordGoesOnAndIsCountedAsComingIn() {
        var answered = post(secretary, "/transfers/incoming", introduced());
        assertThat(answered).hasRedirectedUrl("/members/" + member.value());
        assertThat(names(secretary, cell, "2026-05-10")).doesNotContain("Đỗ Văn Về");
        assertThat(names(secretary, cell, "2026-05-11")).containsOnlyOnce("Đỗ Văn Về");
        assertThat(body(get(secretary, "/members/movements?from=2026-01-01&until=2026-06-30")))
                .contains("Chuyển đến từ ngoài hệ thống", "Chuyển đi ngoài hệ thống", "4 + 1 − 1 = 4")
                .doesNotContain("Kết nạp mới");
        assertThat(body(get(secretary, "/transfers?year=2026")))
                .contains("Đảng bộ ở nước ngoài", "Đảng bộ phường Tân An");
    }

    @Test
    void anotherCellTakesTheRecordOverByItsNumberOnly() {
        assertThat(post(stranger, "/transfers/incoming", introduced()))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có ở tổ chức khác", "name=\"another\"")
                .doesNotContain("Sông Hồng");
        var withCard = new HashMap<>(introduced());
        withCard.put("CARD_NUMBER", CARD);
        withCard.put("FULL_NAME", "Đỗ Văn Khác");
        assertThat(post(stranger, "/transfers/incoming", withCard)).hasStatus(422);
        withCard.put("FULL_NAME", "do van ve");
        assertThat(post(stranger, "/transfers/incoming", withCard)).hasRedirectedUrl("/members/" + member.value());
        assertThat(jdbc.sql(
                                "select standing || ' ' || lower(valid) from members.standing where member_id = ? order by valid")
                        .param(member.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PROBATIONARY 2012-02-03",
                        "OFFICIAL 2013-02-03",
                        "TRANSFERRED 2026-03-02",
                        "OFFICIAL 2026-05-11");
        assertThat(get(secretary, "/members/" + member.value())).hasStatus(404);
        assertThat(body(get(secretary, "/members/movements?from=2026-01-01&until=2026-06-30")))
                .contains("4 + 0 − 1 = 3");
        assertThat(post(stranger, "/transfers/incoming", withCard)).hasStatus(422);
    }

    @Test
    void whoIsAnotherIsEnteredAnew() {
        var another = new HashMap<>(introduced());
        another.put("another", "true");
        String made =
                post(secretary, "/transfers/incoming", another).getResponse().getRedirectedUrl();
        assertThat(made).isNotNull().doesNotContain(member.value().toString());
        assertThat(UUID.fromString(made.substring("/members/".length()))).isNotNull();
    }

    @Test
    void nobodyComesBackBeforeTheDayOfLeaving() {
        var early = new HashMap<>(introduced());
        early.put("sentOn", "2026-02-01");
        early.put("on", "2026-02-02");
        assertThat(post(secretary, "/transfers/incoming", early)).hasStatus(422);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "FULL_NAME", "Đỗ Văn Về",
                "BIRTH_DATE", "05/09/1985",
                "JOINED_ON", "03/02/2012",
                "OFFICIAL_ON", "03/02/2013");
    }

    private static Map<String, String> introduced() {
        var form = new HashMap<>(typed());
        form.putAll(Map.of("from", "Đảng bộ phường Tân An", "sentOn", "2026-04-20", "on", "2026-05-11"));
        return form;
    }

    private List<String> names(World.Someone who, World.Cell where, String day) {
        return roster.on(who.actor(), where.id, LocalDate.parse(day)).stream()
                .map(RosterLine::fullName)
                .toList();
    }
}
