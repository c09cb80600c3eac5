package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.Requirement;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.meetings.NoteOpinion;

/** Several people type in one meeting at once. */
@ExtendWith(JourneyServer.class)
class LiveJourneyTests {

    @Test
    @Requirement("S120")
    void whatOnePersonTypesIsSeenByTheOtherAtOnce(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());

        LiveMeeting.type(recorder, "@loi");
        assertThat(recorder.locator("#people-list [aria-selected=true]")).hasText("Trần Văn Lợi");
        recorder.keyboard().press("Enter");
        assertThat(recorder.locator("#people-list")).hasCount(0);
        LiveMeeting.say(recorder, "Đề nghị chuyển lịch sang sáng thứ Bảy.");
        assertThat(LiveMeeting.line(recorder)).hasValue("");
        assertThat(said(chair)).hasText("Đề nghị chuyển lịch sang sáng thứ Bảy.");
        assertThat(chair.locator(".said__who b")).hasText("Trần Văn Lợi");
        assertThat(said(recorder)).hasCount(1);

        LiveMeeting.say(recorder, "# Giao đồng chí Lợi lập danh sách");
        LiveMeeting.say(recorder, "Nhất trí.");
        assertThat(chair.locator(".conclusion__text")).hasText("Giao đồng chí Lợi lập danh sách");
        assertThat(said(chair)).hasCount(2);
        assertThat(said(chair).last()).hasText("Nhất trí.");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "saved");
        assertThat(meeting.texts()).containsExactly("Đề nghị chuyển lịch sang sáng thứ Bảy.", "Nhất trí.");
        assertThat(meeting.plan().conclusions().getFirst().body()).isEqualTo("Giao đồng chí Lợi lập danh sách");
    }

    @Test
    @Requirement("S120")
    void twoWhoTypeAtOnceLoseNothingEvenInTheSameLine(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());
        for (int i = 1; i <= 3; i++) { // a few letters here, a few letters there
            for (String part : List.of("Ý kiến ", "số ", i + ".")) {
                LiveMeeting.type(recorder, part);
                LiveMeeting.type(chair, "Chủ trì: " + part);
            }
            LiveMeeting.line(recorder).press("Enter");
            LiveMeeting.line(chair).press("Enter");
        }
        for (int i = 1; i <= 3; i++) {
            meeting.awaitText(recorder, "Ý kiến số " + i + ".");
            meeting.awaitText(chair, "Chủ trì: Ý kiến Chủ trì: số Chủ trì: " + i + ".");
        }
        assertThat(meeting.texts()).hasSize(6);
        assertThat(said(recorder)).hasCount(6);

        String row = meeting.opinions().stream()
                .filter(opinion -> opinion.body().equals("Ý kiến số 2."))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        Locator here = edit(recorder, row);
        Locator there = edit(chair, row);
        for (String part : List.of(" thêm", " nữa", " nhé")) {
            here.pressSequentially(part);
            there.pressSequentially(part.toUpperCase());
        }
        meeting.awaitText(recorder, "Ý kiến số 2. thêm nữa nhé");
        meeting.awaitText(chair, "Ý kiến số 2. THÊM NỮA NHÉ");
        assertThat(meeting.texts()).hasSize(7);
    }

    @Test
    void anotherPersonsLineDoesNotDisturbVietnameseComposition(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        LiveMeeting.type(recorder, "Xin hoc ");
        recorder.keyboard().press("ArrowLeft");
        recorder.keyboard().press("ArrowLeft");
        var keyboard = recorder.context().newCDPSession(recorder);
        keyboard.send("Input.imeSetComposition", composed("tieengs"));

        JourneyServer.bean(NoteOpinion.class)
                .note(
                        meeting.scene.asChair(),
                        meeting.scene.meeting(),
                        HeldMeeting.fresh("item", meeting.scene.plan(), "body", "Của người khác."));
        assertThat(said(recorder)).hasText("Của người khác.");
        assertThat(LiveMeeting.line(recorder)).hasValue("Xin hotieengsc ");
        assertThat(LiveMeeting.line(recorder)).isFocused();
        assertThat(recorder.evaluate("document.activeElement.selectionStart")).isEqualTo(13);

        keyboard.send("Input.imeSetComposition", composed("tiếng"));
        var word = new JsonObject();
        word.addProperty("text", "tiếng");
        keyboard.send("Input.insertText", word);
        assertThat(LiveMeeting.line(recorder)).hasValue("Xin hotiếngc ");
        LiveMeeting.line(recorder).press("Enter");
        meeting.awaitText(recorder, "Xin hotiếngc");
    }

    private static JsonObject composed(String text) {
        var composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        return composition;
    }

    private static Locator edit(Page page, String row) {
        page.locator("#o-" + row + " summary").click();
        Locator text = page.locator("#t-" + row);
        text.press("End");
        return text;
    }

    private static Locator said(Page page) {
        return page.locator(".said__text");
    }
}
