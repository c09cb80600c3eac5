package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The nightly check finds what does not add up, tells who may mend it, and lets go when it is mended. */
@ChiboTest
@Transactional
class BalanceTests {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    World world;

    @Autowired
    CheckBalance.OneNight night;

    @Autowired
    DecideStatus decide;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone ha;

    @BeforeEach
    void peopleACell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        ha = cell.member("Nguyễn Thị Hà");
    }

    @Test
    void whatAddsUpIsNoFinding() {
        night.check(TheProgram.itself(), DAY);
        leave(DAY.plusDays(3));
        night.check(TheProgram.itself(), DAY.plusDays(5));
        assertThat(findings()).isEmpty();
        assertThat(counted()).isEqualTo(1);
        assertThat(night.done(TheProgram.itself(), DAY.plusDays(5))).isTrue();
        assertThat(night.done(TheProgram.itself(), LocalDate.of(2100, 1, 1))).isFalse();
    }

    @Test
    void aChangeDatedBackBehindAClosedDayIsTold() {
        night.check(TheProgram.itself(), DAY);
        leave(DAY.minusDays(10));
        night.check(TheProgram.itself(), DAY.plusDays(1));
        assertThat(findings()).containsExactly("PAST_CHANGED 1 2");
        assertThat(page(secretary)).contains("khi chốt là 2, nay đếm lại là 1");
        var stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
        assertThat(page(stranger)).doesNotContain("khi chốt là");
        night.check(TheProgram.itself(), DAY.plusDays(40));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aMemberInNoCellIsFoundAndForgottenOnceMended() {
        as("update members.affiliation set valid = daterange(lower(valid), '2026-01-01') where member_id = ?");
        night.check(TheProgram.itself(), DAY);
        assertThat(findings()).containsExactly("NOWHERE null null");
        assertThat(page(secretary)).contains("Nguyễn Thị Hà: đang là đảng viên nhưng không thuộc chi bộ nào");
        as("update members.affiliation set valid = daterange(lower(valid), null) where member_id = ?");
        night.check(TheProgram.itself(), DAY.plusDays(1));
        assertThat(findings()).containsExactly("PAST_CHANGED 2 1");
    }

    private void leave(LocalDate day) {
        var paper = new StatusPaper(day, null, "1-QĐ/ĐU", day, "Đảng ủy", "", null);
        decide.decide(secretary.actor(), ha.member(), StatusKind.RESIGNATION, paper);
    }

    /** As somebody who gets past the use cases would do. */
    private void as(String sql) {
        jdbc.sql(sql).param(ha.member().value()).update();
    }

    private List<String> findings() {
        return jdbc.sql("""
                select kind || ' ' || coalesce(counted::text, 'null') || ' ' || coalesce(expected::text, 'null')
                from members.balance_finding where unit_id = ? and settled_on is null
                """).param(cell.id.value()).query(String.class).list();
    }

    private int counted() {
        return jdbc.sql("select members from members.balance where unit_id = ?")
                .param(cell.id.value())
                .query(Integer.class)
                .single();
    }

    private String page(World.Someone someone) {
        var answer = browser.get()
                .uri("/members/movements")
                .with(SignedIn.as(someone))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
