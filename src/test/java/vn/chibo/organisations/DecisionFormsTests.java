package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;

/** The forms of a decision: what is wrong is said at its field, and nothing typed is lost. */
class DecisionFormsTests extends DecisionPagesSetting {
    @Test
    void badInputIsSaidAtItsFieldAndNothingIsLost() {
        assertThat(post(officer, "/decisions", Map.of("title", "", "inForce", "31/02/2025", "basis", "294-QĐ/TW")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này chưa đọc được", "294-QĐ/TW");
        String decision = begun("Thử");
        assertThat(post(officer, decision + "/operations", Map.of("kind", "HAND_OVER", "sources", cell.id.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn cấp trên trực tiếp mới.");
        assertThat(post(
                        officer,
                        decision + "/operations",
                        Map.of("kind", "MERGE", "sources", first.toString(), "receiver", first.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Một đơn vị không thể nhập vào chính nó.");
        assertThat(post(
                        officer,
                        decision + "/head",
                        Map.of("title", "Của người khác", "inForce", "2025-07-01", "version", "77")))
                .hasStatus(409)
                .bodyText()
                .contains("Của người khác", "Thử");
    }

    @Test
    void twoOfficersEditOneDecisionAndNeitherTextIsLost() {
        String decision = begun("Chữ ban đầu");
        var colleague = world.officer(province, "Đồng Nghiệp");
        String read = versionOn(read(officer, decision + "/head"));
        var mine = Map.of("title", "Chữ của tôi", "inForce", "2025-07-01", "basis", "Căn cứ một", "version", read);
        var theirs =
                Map.of("title", "Chữ đồng nghiệp", "inForce", "2025-07-02", "basis", "Căn cứ hai", "version", read);
        assertThat(post(colleague, decision + "/head", theirs)).hasStatus3xxRedirection();
        var refused = post(officer, decision + "/head", mine);
        assertThat(refused).hasStatus(409);
        String page = HtmlUtils.htmlUnescape(text(refused));
        assertThat(page)
                .contains("Người khác vừa lưu quyết định này.", "Chữ đồng nghiệp", "02/07/2025", "Căn cứ hai")
                .contains("value=\"Chữ của tôi\"", "value=\"Căn cứ một\"", "value=\"2025-07-01\"");
        assertThat(read(officer, decision)).contains("Chữ đồng nghiệp").doesNotContain("Chữ của tôi");
        var settled = new HashMap<>(mine);
        settled.put("version", versionOn(page));
        assertThat(post(officer, decision + "/head", settled)).hasStatus3xxRedirection();
        assertThat(read(officer, decision)).contains("Chữ của tôi");
    }

    @Test
    void placesMembersOfADividedCell() {
        var one = cell.secretary("Lý Thị An");
        var two = cell.member("Lý Văn Bảo");
        var parts = List.of(
                new NewUnit(first, UnitKind.GRASSROOTS_CELL, "Chi bộ Tiểu học", "", null),
                new NewUnit(first, UnitKind.GRASSROOTS_CELL, "Chi bộ Trung học", "", null));
        DecisionId decision = draft.begin(officer.actor(), province, "Chia", LocalDate.of(2025, 7, 1), "");
        var made = operations.add(
                officer.actor(), decision, new Line(OperationKind.SPLIT, List.of(cell.id), parts, null, null, ""));
        String page = "/decisions/" + decision + "/placement";
        assertThat(read(officer, page)).contains("Lý Thị An", "chưa xếp", "Đã xếp 0 trên 2");
        assertThat(post(officer, page, Map.of("unit", made.getFirst().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn ít nhất một đồng chí.");
        post(
                officer,
                page,
                Map.of(
                        "member",
                        one.member().value().toString(),
                        "unit",
                        made.get(0).toString()));
        post(
                officer,
                page,
                Map.of(
                        "member",
                        two.member().value().toString(),
                        "unit",
                        made.get(1).toString()));
        assertThat(read(officer, page)).contains("Đã xếp 2 trên 2");
    }
}
