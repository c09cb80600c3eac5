package vn.chibo.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.World;

/** A comrade finds the own file wrong and says what is right; the secretary acknowledges, agrees, and the file says so. */
@ExtendWith(JourneyServer.class)
class CorrectionJourneyTests {
    private static final String FIELD = "#field";

    @Test
    void aMemberProposesAndTheSecretaryAccepts(Visit visit) {
        visit.expectComplaint("422");
        CellMonth.itIs("2026-05-12T08:00:00");
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Trường Tiểu học Sao Mai");
        var secretary = cell.secretary("Phạm Minh Khang");
        var ha = cell.member("Nguyễn Thị Hà");

        var phone = new Hand(visit.signIn(visit.phone(), ha));
        phone.at("/members/me").follow("Đề nghị sửa hồ sơ của tôi").sees("Đồng chí chưa đề nghị sửa điều gì");
        phone.page().locator(FIELD).selectOption("BIRTH_DATE");
        phone.type("#proposed", "31/02/1990")
                .type("#proof", "Giấy khai sinh số 12 cấp ngày 03/5/1990")
                .press("Gửi đề nghị")
                .sees("#proposed-error", "31/02/1990");
        phone.type("#proposed", "03/05/1990").press("Gửi đề nghị").sees("Đang chờ trả lời");
        visit.picture(phone.page(), "correction-phone");

        var desk = new Hand(visit.signedIn(secretary));
        desk.at("/").follow(ha.name() + " đề nghị sửa hồ sơ: cần báo đã nhận");
        desk.sees("03/05/1990")
                .sees("Giấy khai sinh số 12")
                .press("Báo đã nhận")
                .sees("Đã báo nhận ngày");
        visit.picture(desk.page(), "correction-answer");
        desk.press("Đồng ý và sửa hồ sơ").sees("Đã sửa");

        phone.at("/").follow("Hồ sơ của đồng chí đã được sửa theo đề nghị");
        phone.at("/members/me").sees("03/05/1990").sees("#history", secretary.name());
    }
}
