package vn.chibo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.World;

/** The whole month of one cell by its own people: prepare, conduct, implement, and the draft of the next. */
@ExtendWith(JourneyServer.class)
class MonthJourneyTests {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void aDayOfTheProgram() {
        CellMonth.itIs("2027-03-22T08:00");
    }

    @Test
    void aMonthFromTheRegisterToTheNextDraft(Visit visit) {
        var month = new CellMonth("Chi bộ Trường THCS Hoa Lư");
        var desk = new Hand(visit.signedIn(month.secretary));
        importRegister(desk);
        month.draft(desk);
        month.nameTheRecorder(desk);
        editAnItem(desk);
        answerTheChecks(desk);
        month.sendToTheCommittee(desk);
        month.agree(new Hand(visit.signedIn(month.deputy)));
        month.announce(desk);
        Hand phone = english(visit, month);
        phone.at(month.meeting()).press("I will come").sees("#answer", "You said that you will come");
        month.askToBeExcused(new Hand(visit.signIn(visit.phone(), month.loi)));

        CellMonth.itIs("2027-04-03T13:55");
        conduct(month, new Hand(visit.signedIn(month.recorder)));
        month.close(desk);
        documentsHold(desk);

        CellMonth.itIs("2027-04-18T20:00");
        reportByPhone(phone);
        remark(desk);
        nextMonth(desk);
    }

    @Test
    void theSameMonthWithoutJavaScript(Visit visit) {
        var month = new CellMonth("Chi bộ Trường THCS Vạn Xuân");
        var desk = new Hand(visit.signIn(visit.withoutJavaScript(), month.secretary));
        month.draft(desk);
        month.nameTheRecorder(desk);
        month.sendToTheCommittee(desk);
        month.agree(new Hand(visit.signIn(visit.withoutJavaScript(), month.deputy)));
        month.announce(desk);
        month.askToBeExcused(new Hand(visit.signIn(visit.withoutJavaScript(), month.loi)));

        CellMonth.itIs("2027-04-03T13:55");
        desk.at(month.meeting()).follow("Vào buổi sinh hoạt");
        month.openAndCallTheRoll(desk, "4/5");
        items(month, desk, 4);
        month.close(desk);

        CellMonth.itIs("2027-04-18T20:00");
        var ha = new Hand(visit.signIn(visit.withoutJavaScript(), month.ha));
        ha.at("/cards/mine?period=2027-04")
                .sees(CellMonth.ASSIGNED)
                .press("Gửi báo cáo")
                .sees("h1", "đã gửi");
    }

    @Test
    void theKeyboardAloneReachesTheCommittee(Visit visit) {
        var month = new CellMonth("Chi bộ Trường THCS Mê Linh");
        Page page = visit.screen();
        page.navigate("/sign-in");
        var desk = new Hand(page);
        desk.tabTo(page.locator("[name=username]")).words(month.secretary.username());
        desk.tabTo(page.locator("[name=password]")).words(World.PASSWORD);
        page.keyboard().press("Enter");
        desk.sees("h1", "chưa có chương trình");
        desk.key(desk.button("Soạn chương trình tháng 4"), "Enter").sees("h1", "Chuẩn bị kỳ sinh hoạt tháng 4");

        desk.key(desk.link("Thêm nội dung"), "Enter")
                .tabTo(page.locator("#title"))
                .words("Bàn việc quyên góp sách");
        desk.key(page.locator("[name=kind]:checked"), "Space");
        desk.tabTo(page.locator("#minutes")).words("15");
        desk.key(page.locator("[name=grounds][value=SITUATION]"), "Space");
        desk.key(desk.button("Lưu"), "Enter").sees("#items", "Bàn việc quyên góp sách");

        String form = "form[action$='/checks/check.political-task']";
        desk.key(page.locator("details:has(" + form + ") > summary"), "Enter");
        desk.tabTo(page.locator(form + " [name=note]")).words("Kỳ này bàn việc nội bộ");
        desk.key(page.locator(form + " button"), "Enter").sees("#checks", "Kỳ này bàn việc nội bộ");
        desk.key(desk.button("Gửi chi ủy thống nhất"), "Enter").sees("#committee", "Đồng chí Hồ Thị Vân chưa trả lời");
    }

    private static void importRegister(Hand desk) {
        desk.at("/members/imports/new");
        desk.page().setInputFiles("#file", new FilePayload("danh-sach.xlsx", XLSX, register()));
        desk.press("Kiểm tra tệp").sees("h1", "Mọi dòng đều đúng");
        desk.page().click("button[value=all]");
        desk.sees("h1", "Đã nhập xong").follow("Xem sổ đảng viên").sees("Lê Thu Cúc");
    }

    private static void editAnItem(Hand desk) {
        desk.follow("Thông tin thời sự, văn bản mới của cấp trên")
                .type("#title", "Thông tin về kỳ thi tuyển sinh")
                .type("#minutes", "20")
                .press("#item-form", "Lưu")
                .sees("#items", "Thông tin về kỳ thi tuyển sinh");
    }

    private static void answerTheChecks(Hand desk) {
        for (String rule : new String[] {"political-task", "following-uncle-ho", "professional-group"}) {
            String form = "form[action$='/checks/check." + rule + "']";
            desk.page().locator("details:has(" + form + ") summary").click();
            desk.page()
                    .locator(form + " select")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(3));
            desk.press(form, "Lưu");
            desk.page()
                    .locator(form)
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
        desk.sees("#checks", "Gắn với học tập và làm theo Bác: nội dung 3");
    }

    private static Hand english(Visit visit, CellMonth month) {
        Page phone = visit.signIn(visit.phone(), month.ha);
        return new Hand(phone)
                .at("/me")
                .choose("#language", "English")
                .press("form:has(#language)", "Ghi nhớ")
                .sees("Language and display");
    }

    private static void conduct(CellMonth month, Hand recorder) {
        recorder.at(month.meeting()).follow("Vào buổi sinh hoạt");
        recorder.page().waitForSelector("body[data-ready=yes]"); // from here on everything is saved as it is typed
        month.openAndCallTheRoll(recorder, "6/7");
        items(month, recorder, 6);
        recorder.follow("Kết thúc");
        month.promise(recorder, month.deputy);
    }

    private static void items(CellMonth month, Hand hand, int present) {
        hand.follow("Nội dung");
        month.beginItem(hand, 1);
        month.beginItem(hand, 2);
        month.noConclusionNeeded(hand);
        month.beginItem(hand, 3);
        hand.type("#body", "Đề nghị chọn nguồn từ tháng này").choose("#speaker", month.ha.name());
        hand.press("#item", "Ghi").sees(".said", "Đề nghị chọn nguồn từ tháng này");
        month.conclude(hand, CellMonth.ASSIGNED, month.ha, "2027-04-20", "12 buổi");
        month.conclude(hand, CellMonth.LATER, month.deputy, "2027-04-28", "4 tiết");
        month.vote(hand, present);
        month.beginItem(hand, 4);
        month.noConclusionNeeded(hand);
    }

    private static void documentsHold(Hand desk) {
        assertThat(CellMonth.downloaded(desk.page(), "main a[href$='/pdf'], .page a[href$='/pdf']"))
                .contains(CellMonth.ASSIGNED, "Đề nghị chọn nguồn từ tháng này", "ĐẢNG CỘNG SẢN VIỆT NAM");
        desk.at("/resolutions");
        desk.page().locator("main tbody a").first().click();
        desk.sees("main", CellMonth.ASSIGNED);
        assertThat(CellMonth.downloaded(desk.page(), "a[href$='/pdf']"))
                .contains("NGHỊ QUYẾT", CellMonth.ASSIGNED, CellMonth.LATER, "20/04/2027");
    }

    private static void reportByPhone(Hand phone) {
        phone.at("/").follow(CellMonth.ASSIGNED).type("#note", "Đã dạy đủ 12 buổi");
        phone.page().locator("[name=done]").check();
        phone.press("Save");
        phone.page().waitForURL(url -> url.endsWith("/tasks/mine"));
        phone.follow("Look and send").sees(CellMonth.ASSIGNED).press("Send the report");
        phone.sees("h1", "sent, waits for a remark");
        assertThat((Boolean) phone.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private static void remark(Hand desk) {
        desk.at("/cards?period=2027-04").sees("h1", "1/7").sees("Hồ Thị Vân").follow("Nguyễn Thị Hà");
        desk.sees(CellMonth.ASSIGNED);
        assertThat(desk.page().locator("[name^=result-]").all())
                .extracting(result -> result.inputValue())
                .contains("Đã dạy đủ 12 buổi");
        desk.type("#remark", "Làm tốt, đúng hạn").press("Lưu nhận xét").sees("đã nhận xét");
    }

    private static void nextMonth(Hand desk) {
        desk.at("/meetings").press("Lập chương trình kỳ tới").sees("h1", "Chuẩn bị kỳ sinh hoạt tháng 5");
        desk.sees("#items", "1/2 nhiệm vụ hoàn thành · 0 quá hạn")
                .sees("#items", CellMonth.TOPIC)
                .sees("#plan", CellMonth.LATER)
                .sees("#checks", "Kỳ tháng 4 đủ các bước");
        assertThat(desk.page().locator("#plan").textContent()).doesNotContain(CellMonth.ASSIGNED);
    }

    private static byte[] register() {
        String[][] rows = {
            {"Họ và tên khai sinh", "Giới tính", "Ngày sinh", "Số thẻ đảng viên", "Ngày vào Đảng", "Ngày chính thức"},
            {"Lê Thu Cúc", "Nữ", "12/05/1984", "079111222333", "03/02/2012", "03/02/2013"},
            {"Đỗ Quang Minh", "Nam", "20/11/1979", "079111222334", "19/05/2009", "19/05/2010"}
        };
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Chibo", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
