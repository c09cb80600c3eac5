package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.CountStaff;
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

    private MvcTestResult get(World.Someone someone, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }
}
