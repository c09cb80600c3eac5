package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.ActingPosts;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.CountStaff;
import vn.chibo.organisations.Decided;
import vn.chibo.shared.Actor;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class FiguresTests {
    @Autowired
    World world;

    @Autowired
    CountStaff staff;

    @Autowired
    Decided decided;

    @Autowired
    ActingPosts acting;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aSchoolWithoutACountIsNamedAndLeftOutOfTheShare() {
        var cell = world.cell("Chi bộ Một");
        cell.secretary("Trần Văn An");
        cell.member("Lê Thị Bình");
        var other = world.cell("Chi bộ Hai", cell.parent);
        other.member("Phạm Văn Cường");
        staff.count(TheProgram.itself(), cell.id, LocalDate.of(2020, 1, 1), 1, 2, 1);
        var officer = world.officer(cell.parent, "Đỗ Văn Bình");

        assertThat(get(officer, "/figures"))
                .bodyText()
                .contains("Đảng viên: 3", "50% của 4 người", "1 chi bộ chưa có số", "<li>Chi bộ Hai</li>")
                .contains("3 đảng viên chưa ghi là cán bộ quản lý")
                .contains("Chưa ghi bí thư (50% của 2)", "Công việc khác, hoặc chưa ghi (50% của 2)");
        assertThat(get(officer, "/figures?on=2019-12-31"))
                .bodyText()
                .contains("2 chi bộ chưa có số")
                .doesNotContain("người)");
    }

    @Test
    void othersFiguresAreNotFoundAndAMembersOwnPostIsNotEnough() {
        var ours = world.cell("Chi bộ Một");
        var theirs = world.cell("Chi bộ Hai");
        var officer = world.officer(ours.parent, "Đỗ Văn Bình");
        assertThat(get(officer, "/figures?of=" + ours.id)).hasStatusOk();
        assertThat(get(officer, "/figures?of=" + theirs.id)).hasStatus(404);
        assertThat(get(ours.member("Lê Thị Bình"), "/figures")).hasStatus(403);
    }

    /** Access follows today's tree, figures the tree of the day asked for. */
    @Test
    void aUnitHandedAwayIsStillCountedInThePastOfWhereItWas() {
        var stays = world.cell("Chi bộ Ở Lại");
        stays.member("Trần Văn Ở");
        var goes = world.cell("Chi bộ Đã Chuyển", stays.parent);
        goes.secretary("Lê Thị Chuyển");
        goes.member("Phạm Văn Chuyển");
        staff.count(TheProgram.itself(), goes.id, LocalDate.of(2020, 1, 1), 1, 2, 1);
        var there = world.cell("Chi bộ Nơi Mới");
        var officer = world.officer(stays.parent, "Đỗ Văn Bình");
        var receiver = world.officer(there.parent, "Hồ Thị Nhận");
        decided.handOver(goes.id, there.parent, LocalDate.of(2025, 7, 1), "");

        assertThat(get(officer, "/figures?on=2025-06-30"))
                .bodyText()
                .contains("Đảng viên: 3", "Trong đó 1 đơn vị nay thuộc nơi khác", "trên 2 chi bộ", "50% của 4 người")
                .contains("Công việc khác, hoặc chưa ghi (50% của 2)", "Các chi bộ nay thuộc nơi khác (50% của 2)")
                .doesNotContain("Chi bộ Đã Chuyển", "Lê Thị Chuyển");
        assertThat(get(officer, "/figures?on=2025-07-01"))
                .bodyText()
                .contains("Đảng viên: 1", "trên 1 chi bộ")
                .doesNotContain("nay thuộc nơi khác");
        assertThat(get(receiver, "/figures?on=2025-06-30")).bodyText().contains("Đảng viên: 0", "trên 1 chi bộ");
        assertThat(get(receiver, "/figures?on=2025-07-01")).bodyText().contains("Đảng viên: 2", "trên 2 chi bộ");
        assertThat(get(officer, "/figures?of=" + goes.id + "&on=2025-06-30")).hasStatus(404);
    }

    @Test
    void theFiguresOfAPredecessorAreForWhoCameFromIt() {
        var old = world.cell("Chi bộ Liên Cấp");
        var one = old.secretary("Lý Thị An");
        var two = old.member("Lý Văn Bảo");
        var parts = decided.split(old.id, old.parent, List.of(one, two), LocalDate.of(2025, 7, 1));
        assertThat(acting.of(one.actor().account())).extracting(Actor::unit).contains(parts.getFirst());
        assertThat(get(one, "/figures?of=" + old.id + "&on=2025-06-30"))
                .hasStatusOk()
                .bodyText()
                .contains("Chi bộ Liên Cấp", "Đảng viên: 2", "Trong đó 1 đơn vị nay thuộc nơi khác")
                .doesNotContain("Lý Văn Bảo");
        assertThat(get(world.cell("Chi bộ Khác").secretary("Người Lạ"), "/figures?of=" + old.id))
                .hasStatus(404);
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }
}
