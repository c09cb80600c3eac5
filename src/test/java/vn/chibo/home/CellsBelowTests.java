package vn.chibo.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.EstablishUnit;
import vn.chibo.organisations.UnitData;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The desk of an upper committee counts its cells by the committee they stand under. */
@ChiboTest
@Transactional
class CellsBelowTests {
    @Autowired
    World world;

    @Autowired
    EstablishUnit establish;

    @Autowired
    MockMvcTester mvc;

    @Test
    @Requirement("S186")
    void countsTheSchoolCellsUnderEachParentAndThoseDirectlyBelow() {
        UnitId district = world.committee("Đảng bộ khu vực Sông Hậu");
        UnitId east = commune(district, "Đảng ủy xã Đông");
        UnitId west = commune(district, "Đảng ủy xã Tây");
        world.cell("Chi bộ Trường Mầm non Hoa Sen", east);
        world.cell("Chi bộ Trường Tiểu học Kim Đồng", east);
        world.cell("Chi bộ Trường THCS Lê Lợi", west);
        world.cell("Chi bộ Trung tâm Giáo dục thường xuyên", district);
        world.cell("Chi bộ của nơi khác");

        String page = page(world.officer(district, "Đỗ Văn Bình"));
        assertThat(page).contains("4 chi bộ").doesNotContain("Chi bộ của nơi khác");
        assertThat(row(page, "Đảng ủy xã Đông")).contains("0/2");
        assertThat(row(page, "Đảng ủy xã Tây")).contains("0/1");
        assertThat(row(page, "Chi bộ Trung tâm Giáo dục thường xuyên")).contains("0/1");
    }

    private UnitId commune(UnitId parent, String name) {
        var data = new UnitData(UnitKind.COMMUNE_PARTY, name, "Sông Hậu", null, World.LONG_AGO, "");
        return establish.under(TheProgram.itself(), parent, data, World.LONG_AGO, null);
    }

    private static String row(String page, String name) {
        int start = page.indexOf(name);
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private String page(World.Someone someone) {
        var result = mvc.get().uri("/").with(SignedIn.as(someone)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
