package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.Requirement;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/**
 * A whole decision by hand and eye: drafted, its lines, what stands in the way, members of a split placed one by one,
 * laid before the secretary, signed and carried out, the figures of the eve and of the day, and taken back by another.
 */
@ExtendWith(JourneyServer.class)
class DecisionJourneyTests {
    private static final String SPLIT = "Chi bộ Trường liên cấp Suối Trong";
    private static final String PRIMARY = "Chi bộ Trường Tiểu học Suối Trong";
    private static final String SECONDARY = "Chi bộ Trường THCS Suối Trong";
    private static final String MOVED = "Chi bộ Trường Mầm non Suối Trong";

    private UnitId from;
    private UnitId to;
    private World.Someone officer;
    private World.Someone signer;

    @Test
    @Requirement({"S91", "S214"})
    void isDraftedRehearsedSignedCarriedOutAndTakenBack(Visit visit) {
        aProvince();
        Page desk = visit.signedIn(officer);
        String decision = draft(desk);
        rehearsedTooEarly(desk, decision);
        appoint(desk, decision, "Lý Thị An", PRIMARY);
        appoint(desk, decision, "Lý Văn Bảo", SECONDARY);
        place(desk, decision, "Lý Thị An", PRIMARY);
        place(desk, decision, "Lý Văn Bảo", SECONDARY);
        place(desk, decision, "Lý Thị Chi", SECONDARY);
        rehearsed(visit, desk, decision);
        desk.navigate(decision + "/rehearsal");
        button(desk, "Trình Ban Thường vụ").click();
        assertThat(desk.locator("main")).containsText("Đã trình ký");

        Page secretary = visit.signedIn(signer);
        sign(secretary, decision, "21-QĐ/TU", "2025-06-20");
        figures(visit, desk);
        takenBack(visit, desk, secretary, decision);
    }

    private void aProvince() {
        var world = JourneyServer.bean(World.class);
        UnitId province = world.committee("Tỉnh ủy Sông Lam");
        from = world.committee("Đảng ủy xã Suối Trong", province);
        to = world.committee("Đảng ủy xã Suối Đục", province);
        var split = world.cell(SPLIT, from);
        split.member("Lý Thị An");
        split.member("Lý Văn Bảo");
        split.member("Lý Thị Chi");
        world.cell(MOVED, from).secretary("Trần Thị Mầm");
        officer = world.officer(province, "Lê Thị Tổ Chức");
        signer = world.secretary(province, "Trần Bí Thư");
    }

    private String draft(Page desk) {
        desk.navigate("/decisions/new");
        desk.fill("[name=title]", "Chia một chi bộ, chuyển giao một chi bộ");
        desk.fill("[name=inForce]", "2025-07-01");
        desk.fill("[name=basis]", "294-QĐ/TW");
        desk.click("main form button.button--main");
        desk.waitForURL(url -> url.matches(".*/decisions/[0-9a-f-]{36}"));
        String decision = desk.url().replaceFirst("^https?://[^/]+", "");

        desk.locator("main .chips a").getByText("Chia", exact()).click();
        source(desk, SPLIT).check();
        desk.fill("[name=names]", PRIMARY + "\n" + SECONDARY);
        desk.locator("[name=parent]").selectOption(from.toString());
        desk.locator("[name=kindTo]").selectOption("GRASSROOTS_CELL");
        button(desk, "Thêm vào quyết định").click();

        desk.locator("main .chips a").getByText("Chuyển giao", exact()).click();
        source(desk, MOVED).check();
        desk.locator("[name=receiver]").selectOption(to.toString());
        button(desk, "Thêm vào quyết định").click();
        assertThat(desk.locator("main")).containsText(PRIMARY);
        return decision;
    }

    private static void rehearsedTooEarly(Page desk, String decision) {
        desk.navigate(decision + "/rehearsal");
        assertThat(desk.locator("main")).containsText(PRIMARY + ": chưa chỉ định bí thư hoặc phó bí thư phụ trách.");
        assertThat(button(desk, "Trình Ban Thường vụ")).hasCount(0);
    }

    private static void appoint(Page desk, String decision, String name, String unit) {
        desk.navigate(decision);
        desk.fill("main [name=q]", name);
        desk.click("main form.form--inline button");
        desk.locator("[name=person]").selectOption(new SelectOption().setLabel(name));
        desk.locator("[name=post]").selectOption("SECRETARY");
        desk.locator("[name=unit]").selectOption(new SelectOption().setLabel(unit));
        button(desk, "Chỉ định").click();
        assertThat(desk.locator("main .lines", new Page.LocatorOptions().setHasText(name)))
                .containsText(unit);
    }

    private static void place(Page desk, String decision, String name, String unit) {
        desk.navigate(decision + "/placement");
        desk.locator("label.tick", new Page.LocatorOptions().setHasText(name))
                .locator("input")
                .check();
        desk.locator("main button[name=unit]", new Page.LocatorOptions().setHasText(unit))
                .click();
        assertThat(desk.locator("label.tick", new Page.LocatorOptions().setHasText(name)))
                .containsText("→ " + unit);
    }

    private static void rehearsed(Visit visit, Page desk, String decision) {
        desk.navigate(decision + "/rehearsal");
        var main = desk.locator("main");
        assertThat(main).containsText("Tổng đảng viên trước và sau bằng nhau: 4");
        assertThat(main).containsText("Không còn điểm nào chặn việc ký.");
        assertThat(desk.locator(".rehearsal__name--ended", new Page.LocatorOptions().setHasText(SPLIT)))
                .hasCount(1);
        visit.picture(desk, "decision-rehearsal");
        desk.locator("main a, .page__actions a")
                .getByText("In bảng đối chiếu", exact())
                .click();
        assertThat(desk.locator("main tbody tr", new Page.LocatorOptions().setHasText(SECONDARY))
                        .first())
                .containsText("mới");
        assertThat(desk.locator("main tbody tr", new Page.LocatorOptions().setHasText(MOVED))
                        .first())
                .containsText("Đảng ủy xã Suối Đục");
        visit.picture(desk, "decision-comparison");
    }

    private static void sign(Page secretary, String decision, String number, String day) {
        secretary.navigate(decision);
        secretary.fill("form[action$='/signature'] [name=number]", number);
        secretary.fill("form[action$='/signature'] [name=signedOn]", day);
        secretary.click("form[action$='/signature'] button");
        assertThat(secretary.locator("main")).containsText("Đã thực hiện");
    }

    private void figures(Visit visit, Page desk) {
        counted(desk, from, "2025-06-30", "Đảng viên: 4", "trên 2 chi bộ");
        visit.picture(desk, "decision-figures");
        counted(desk, from, "2025-07-01", "Đảng viên: 3", "trên 2 chi bộ");
        counted(desk, to, "2025-06-30", "Đảng viên: 0", "trên 0 chi bộ");
        counted(desk, to, "2025-07-01", "Đảng viên: 1", "trên 1 chi bộ");
        Page commune = visit.signedIn(JourneyServer.bean(World.class).officer(from, "Cán Bộ Xã Suối Trong"));
        counted(commune, from, "2025-06-30", "Đảng viên: 4", "Trong đó 1 đơn vị nay thuộc nơi khác");
        assertThat(commune.locator("main")).not().containsText(MOVED);
    }

    private void takenBack(Visit visit, Page desk, Page secretary, String decision) {
        desk.navigate(decision);
        desk.fill("form[action$='/counter-decision'] [name=inForce]", "2025-09-01");
        desk.click("form[action$='/counter-decision'] button");
        desk.waitForURL(url -> !url.endsWith(decision) && url.matches(".*/decisions/[0-9a-f-]{36}"));
        String counter = desk.url().replaceFirst("^https?://[^/]+", "");
        desk.navigate(counter + "/rehearsal");
        assertThat(desk.locator("main")).containsText("Không còn điểm nào chặn việc ký.");
        visit.picture(desk, "decision-counter");
        sign(secretary, counter, "30-QĐ/TU", "2025-08-25");
        desk.navigate(decision);
        assertThat(desk.locator("main")).containsText("Đã bị bãi bỏ");
        counted(desk, from, "2025-08-31", "Đảng viên: 3", "trên 2 chi bộ");
        counted(desk, from, "2025-09-01", "Đảng viên: 4", "trên 2 chi bộ");
        desk.navigate("/organisations?of=" + from + "&on=2025-09-01");
        assertThat(desk.locator("main")).containsText(SPLIT);
        assertThat(desk.locator("main")).not().containsText(PRIMARY);
    }

    private static void counted(Page page, UnitId unit, String day, String... words) {
        page.navigate("/figures?of=" + unit);
        page.fill("[name=on]", day);
        page.click("main form[action='/figures'] button");
        page.waitForURL(url -> url.contains("on=" + day));
        for (String word : List.of(words)) {
            assertThat(page.locator("main")).containsText(word);
        }
    }

    private static Locator source(Page page, String name) {
        return page.locator("main label", new Page.LocatorOptions().setHasText(name))
                .locator("input[name=sources]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
