package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.ActingPosts;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A transfer is a handshake: seen by both sides, counted at the sender until the receiver takes the member over. */
@ChiboTest
@Transactional
class TransferTests {
    private static final LocalDate SENT = LocalDate.of(2026, 4, 20);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 11);

    @Autowired
    World world;

    @Autowired
    SendTransfer send;

    @Autowired
    AnswerTransfer answer;

    @Autowired
    DecideStatus decide;

    @Autowired
    Roster roster;

    @Autowired
    ActingPosts acting;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private World.Cell here;
    private World.Cell there;
    private World.Someone sender;
    private World.Someone receiver;
    private World.Someone ha;

    @BeforeEach
    void peopleTwoCells() {
        here = world.cell("Chi bộ Trường THCS Sông Hồng");
        there = world.cell("Chi bộ Trường THPT Cửu Long");
        sender = here.secretary("Phạm Minh Khang");
        receiver = there.secretary("Đặng Thị Lạ");
        ha = here.member("Nguyễn Thị Hà");
    }

    @Test
    void theMemberIsCountedAtTheSenderUntilReceivedAndThenGoesWithAccountAndRights() {
        TransferId id = sent(there.id);
        assertThat(names(sender, here, RECEIVED)).contains("Nguyễn Thị Hà");
        assertThat(body(get(receiver, "/transfers/" + id.value())))
                .contains("Nguyễn Thị Hà", "Tiếp nhận", "04/06/2026");
        assertThat(get(receiver, "/members/" + ha.member().value())).hasStatus(404);

        answer.receive(receiver.actor(), id, RECEIVED);
        assertThat(names(receiver, there, RECEIVED)).contains("Nguyễn Thị Hà");
        assertThat(names(receiver, there, RECEIVED.minusDays(1))).doesNotContain("Nguyễn Thị Hà");
        assertThat(names(sender, here, RECEIVED)).doesNotContain("Nguyễn Thị Hà");
        assertThat(get(sender, "/members/" + ha.member().value())).hasStatus(404);
        assertThat(body(get(receiver, "/members/" + ha.member().value()))).contains("Nguyễn Thị Hà");
        var posts = acting.of(ha.actor().account());
        assertThat(posts).hasSize(1);
        assertThat(posts.getFirst().unit()).isEqualTo(there.id);
        assertThat(body(get(sender, "/members/movements?from=2026-01-01&until=2026-06-30")))
                .contains("Chuyển đi chi bộ khác", "Nguyễn Thị Hà", "Chi bộ Trường THPT Cửu Long", "2 + 0 − 1 = 1");
        assertThat(body(get(receiver, "/members/movements?from=2026-01-01&until=2026-06-30")))
                .contains("Chuyển đến từ chi bộ khác", "1 + 1 − 0 = 2");
        assertThat(body(get(sender, "/transfers?year=2026"))).contains("Nguyễn Thị Hà", "Đã tiếp nhận");
    }

    @Test
    void theClocksCountWorkingDaysAndWaitOnBothDesks() {
        sent(there.id);
        // 30 working days from 20/4/2026 without 27/4, 30/4, 1/5: 4 June; 60: 16 July.
        assertThat(jdbc.sql("select hand_in_by::text || ' ' || complete_by from members.transfer where member_id = ?")
                        .param(ha.member().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2026-06-04 2026-07-16");
        assertThat(body(get(sender, "/"))).contains("Nguyễn Thị Hà: đã giới thiệu, chờ nơi đến tiếp nhận");
        assertThat(body(get(receiver, "/"))).contains("Nguyễn Thị Hà: chờ chi bộ tiếp nhận sinh hoạt");
    }

    @Test
    void theIntroductionIsADocumentOfTheSender() {
        TransferId id = sent(there.id);
        assertThat(get(sender, "/documents/" + id.value() + "/pdf")).hasStatusOk();
        assertThat(get(sender, "/documents/" + id.value() + "/docx")).hasStatusOk();
        assertThat(get(receiver, "/documents/" + id.value() + "/pdf")).hasStatus(404);
        assertThat(body(get(sender, "/transfers/" + id.value()))).contains("-GGT/CB", "cần xác nhận");
    }

    @Test
    void givenBackWithAReasonNothingHasMoved() {
        TransferId id = sent(there.id);
        assertThat(post(receiver, "/transfers/" + id.value() + "/return", Map.of("answer", "")))
                .hasStatus(422);
        assertThat(post(receiver, "/transfers/" + id.value() + "/return", Map.of("answer", "thiếu hồ sơ")))
                .hasStatus3xxRedirection();
        assertThat(names(sender, here, RECEIVED)).contains("Nguyễn Thị Hà");
        assertThat(body(get(sender, "/"))).contains("nơi đến trả lại giấy giới thiệu");
        refused("members.transfer.state.RETURNED", () -> answer.receive(receiver.actor(), id, RECEIVED));
        sent(there.id);
        assertThat(body(get(sender, "/"))).doesNotContain("nơi đến trả lại giấy giới thiệu");
    }

    @Test
    void outsideTheProgramTheSenderNotesTheReception() {
        TransferId id = sent(null);
        refused("members.transfer.before-sent", () -> answer.receivedOutside(sender.actor(), id, SENT.minusDays(1)));
        answer.receivedOutside(sender.actor(), id, RECEIVED);
        assertThat(names(sender, here, RECEIVED.minusDays(1))).contains("Nguyễn Thị Hà");
        assertThat(names(sender, here, RECEIVED)).doesNotContain("Nguyễn Thị Hà");
        assertThat(body(get(sender, "/members/movements?from=2026-05-01&until=2026-06-30")))
                .contains("Chuyển đi ngoài hệ thống", "2 + 0 − 1 = 1");
    }

    @Test
    void whoLeadsACellHandsOverFirstAndWhoIsUnderwayCannotBeExpelled() {
        TransferId own = send.draft(sender.actor(), sender.member(), there.id, "", "");
        refused("members.transfer.holds-post", () -> send.send(sender.actor(), own, SENT));
        sent(there.id);
        var paper = new StatusPaper(RECEIVED, null, "1-QĐ/ĐU", RECEIVED, "Đảng ủy", "", null);
        refused(
                "members.status.in-transfer",
                () -> decide.decide(sender.actor(), ha.member(), StatusKind.EXPULSION, paper));
    }

    @Test
    void othersNeitherSeeNorAct() {
        var third = world.cell("Chi bộ Ba").secretary("Lò Thị Xa");
        TransferId draft = send.draft(sender.actor(), ha.member(), there.id, "", "");
        assertThat(get(receiver, "/transfers/" + draft.value())).hasStatus(404);
        send.send(sender.actor(), draft, SENT);
        assertThat(get(third, "/transfers/" + draft.value())).hasStatus(404);
        assertThat(body(get(third, "/transfers?year=2026"))).doesNotContain("Nguyễn Thị Hà");
        assertThatThrownBy(() -> answer.receive(third.actor(), draft, RECEIVED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer.receive(sender.actor(), draft, RECEIVED))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> send.withdraw(receiver.actor(), draft, "không"))
                .isInstanceOfAny(NotFound.class, Refused.class);
        assertThatThrownBy(() -> send.draft(ha.actor(), ha.member(), there.id, "", ""))
                .isInstanceOf(Refused.class);
        assertThat(get(ha, "/transfers")).hasStatus(403);
        assertThat(get(third, "/members/" + ha.member().value() + "/transfer")).hasStatus(404);
    }

    @Test
    void theSearchTellsNamesOfCellsAndNothingElse() {
        String form = "/members/" + ha.member().value() + "/transfer";
        assertThat(body(get(sender, form + "?q=cuu long")))
                .contains("Chi bộ Trường THPT Cửu Long", there.id.toString());
        assertThat(body(get(sender, form + "?q=song hong"))).doesNotContain(here.id.toString());
        assertThat(post(sender, form, Map.of("to", there.id.toString(), "q", "cuu long")))
                .hasStatus3xxRedirection();
    }

    @Test
    void openTasksGoWithTheMember() {
        UUID task = jdbc.sql("""
                insert into tasks.task (unit_id, unit_path, owner_id, title, target, period, due_on, source_kind, assigned_at)
                select unit_id, unit_path, id, 'Soạn giáo án mẫu', '', '2026-05-01', '2026-05-30', 'HAND', '2026-05-01'
                from members.member where id = ? returning id
                """).param(ha.member().value()).query(UUID.class).single();
        answer.receive(receiver.actor(), sent(there.id), RECEIVED);
        assertThat(jdbc.sql("select unit_id from tasks.task where id = ?")
                        .param(task)
                        .query(UUID.class)
                        .single())
                .isEqualTo(there.id.value());
    }

    @Test
    void whoComesFromOutsideIsRegisteredWithThePlace() {
        var typed = Map.of(
                "FULL_NAME", "Hoàng Văn Đến",
                "BIRTH_DATE", "05/09/1985",
                "JOINED_ON", "03/02/2012",
                "OFFICIAL_ON", "03/02/2013",
                "from", "Chi bộ 4, Đảng bộ phường Tân An",
                "sentOn", "2026-04-20",
                "on", "2026-05-11");
        assertThat(post(receiver, "/transfers/incoming", typed)).hasStatus3xxRedirection();
        assertThat(names(receiver, there, RECEIVED)).contains("Hoàng Văn Đến");
        assertThat(body(get(receiver, "/members/movements?from=2026-05-01&until=2026-06-30")))
                .contains("Chuyển đến từ ngoài hệ thống");
        assertThat(get(receiver, "/transfers.xlsx?year=2026")).hasStatusOk();
        assertThat(get(ha, "/transfers.xlsx")).hasStatus(403);
    }

    @Test
    void whoIsAMemberElsewhereIsNotEnteredTwice() {
        var typed = new java.util.HashMap<>(
                Map.of("FULL_NAME", "Hoàng Thị Trùng Lặp", "BIRTH_DATE", "05/09/1985", "JOINED_ON", "03/02/2012"));
        assertThat(post(sender, "/members", typed)).hasStatus3xxRedirection();
        typed.put("FULL_NAME", "hoang thi trung lap");
        var answer = post(receiver, "/members", typed);
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Đã có ở tổ chức khác")
                .doesNotContain("Sông Hồng");
        typed.put("CITIZEN_ID", "001085" + "123457");
        assertThat(post(receiver, "/members", typed)).hasStatus3xxRedirection();
    }

    private TransferId sent(UnitId to) {
        TransferId id = send.draft(sender.actor(), ha.member(), to, to == null ? "Chi bộ 4, phường Tân An" : "", "");
        send.send(sender.actor(), id, SENT);
        return id;
    }

    private List<String> names(World.Someone who, World.Cell cell, LocalDate day) {
        return roster.on(who.actor(), cell.id, day).stream()
                .map(RosterLine::fullName)
                .toList();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, why -> assertThat(why.key())
                .isEqualTo(key));
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return browser.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, Map<String, String> fields) {
        var request = browser.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
