package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chibo.Requirement;
import vn.chibo.world.SignedIn;

/** A decision from its first line to its counter-decision, by the pages alone. */
class DecisionPagesTests extends DecisionPagesSetting {
    @Test
    @Requirement({"S91", "S214"})
    void handsACellOverAndTakesItBack() {
        cell.member("Người Đi Theo");
        String decision = begun("Chuyển giao chi bộ");
        post(
                officer,
                decision + "/operations",
                Map.of(
                        "kind", "HAND_OVER",
                        "sources", cell.id.toString(),
                        "receiver", second.toString()));
        assertThat(read(officer, decision + "/rehearsal"))
                .contains("Rà soát phương án", "Ngày 30/06/2025", "Ngày 01/07/2025", "Đảng ủy xã Suối Đục")
                .contains("rehearsal__name--changed")
                .contains("Tổng đảng viên trước và sau bằng nhau");
        assertThat(read(officer, decision + "/rehearsal/print"))
                .contains("Bảng đối chiếu: Chuyển giao chi bộ", "Đảng ủy xã Suối Đục", "đổi cấp trên")
                .contains("Dự thảo", "Trước khi ký");
        assertThat(mvc.get().uri(decision + "/rehearsal.pdf").with(SignedIn.as(officer)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .satisfies(answer -> assertThat(printed(answer))
                        .contains("PHƯƠNG ÁN", "Chi bộ Trường Suối Trong", "Đảng ủy xã Suối Đục", "DỰ THẢO"));
        post(officer, decision + "/proposal", Map.of());
        assertThat(read(signer, "/")).contains("Ký hoặc trả lại quyết định trình: Chuyển giao chi bộ");
        assertThat(sign(officer, decision, "21-QĐ/TU")).hasStatus(403);
        assertThat(sign(signer, decision, "21-QĐ/TU")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(decision + "/members.xlsx").with(SignedIn.as(officer)))
                .hasStatusOk()
                .satisfies(answer -> assertThat(sheet(answer)).contains("Người Đi Theo", "Đảng ủy xã Suối Đục"));
        assertThat(mvc.get().uri(decision + "/members.pdf").with(SignedIn.as(officer)))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri(decision + "/handover.pdf").with(SignedIn.as(officer)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .satisfies(answer -> assertThat(printed(answer))
                        .contains("BIÊN BẢN", "Chưa có mẫu chính thức – cần xác nhận", "21-QĐ/TU", "Người Đi Theo")
                        .contains("Chuyển giao: Chi bộ Trường Suối Trong", "Tổng số đảng viên bàn giao: 1")
                        .contains("ĐẠI DIỆN BÊN GIAO", "ĐẠI DIỆN BÊN NHẬN", "DỰ THẢO"));
        assertThat(mvc.get().uri(decision + "/handover.docx").with(SignedIn.as(officer)))
                .hasStatusOk();
        assertThat(mvc.get().uri(decision + "/rehearsal.pdf").with(SignedIn.as(officer)))
                .as("what happened is no longer to be tried")
                .hasStatus(404);
        for (String paper : List.of("/handover.pdf", "/handover.docx", "/rehearsal.pdf", "/rehearsal/print")) {
            assertThat(mvc.get().uri(decision + paper).with(SignedIn.as(cell.member("Đảng Viên Thường"))))
                    .hasStatus(404);
        }
        assertThat(read(officer, "/decisions")).contains("21-QĐ/TU", "Đã thực hiện");
        assertThat(read(officer, "/organisations/changes?from=2025-06-01"))
                .contains("21-QĐ/TU", "Chi bộ Trường Suối Trong", "Đảng ủy xã Suối Đục");
        assertThat(read(officer, "/organisations?of=" + first + "&on=2025-06-30"))
                .contains("Chi bộ Trường Suối Trong");
        assertThat(read(officer, "/organisations?of=" + first + "&on=2025-07-01"))
                .doesNotContain("Chi bộ Trường Suối Trong");

        var counter = post(
                officer, decision + "/counter-decision", Map.of("title", "Bãi bỏ 21-QĐ/TU", "inForce", "2025-08-01"));
        String address = counter.getResponse().getRedirectedUrl();
        assertThat(read(officer, address + "/rehearsal")).contains("Đảng ủy xã Suối Trong");
        assertThat(sign(signer, address, "30-QĐ/TU")).hasStatus3xxRedirection();
        assertThat(read(officer, "/organisations?of=" + first + "&on=2025-08-01"))
                .contains("Chi bộ Trường Suối Trong");
        assertThat(read(officer, decision)).contains("Đã bị bãi bỏ");
    }

    @Test
    void saysWhatBlocksInBothLanguages() {
        String decision = begun("Hợp nhất hai xã");
        post(
                officer,
                decision + "/operations",
                Map.of(
                        "kind", "MERGE",
                        "sources", first + "," + second,
                        "names", "Đảng ủy xã Suối",
                        "parent", province.toString(),
                        "kindTo", "COMMUNE_PARTY"));
        assertThat(read(officer, decision + "/rehearsal"))
                .contains("Đảng ủy xã Suối: chưa chỉ định bí thư hoặc phó bí thư phụ trách.");
        assertThat(mvc.get()
                        .uri(decision + "/rehearsal")
                        .cookie(new Cookie("language", "en"))
                        .with(SignedIn.as(officer)))
                .bodyText()
                .contains("no secretary or deputy in charge is appointed");
        assertThat(sign(signer, decision, "22-QĐ/TU")).hasStatus(422).bodyText().contains("điểm chặn việc ký");
    }

    @Test
    void nobodyOutsideSeesIt() {
        String decision = begun("Chuyện nội bộ của tỉnh");
        var stranger = world.officer(world.committee("Tỉnh ủy khác"), "Người Lạ");
        assertThat(mvc.get().uri(decision).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(mvc.get().uri(decision + "/rehearsal").with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(sign(stranger, decision, "1-QĐ/TU")).hasStatus(404);
        assertThat(mvc.get().uri("/decisions/new").with(SignedIn.as(cell.member("Đảng Viên"))))
                .hasStatus(403);
    }
}
