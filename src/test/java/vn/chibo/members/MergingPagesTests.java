package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chibo.people.PersonId;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The pages of suspected duplicates, and what an entry is told about others on record. */
class MergingPagesTests extends MemberPagesSetting {
    private static final Map<String, String> TYPED =
            Map.of("FULL_NAME", "Hoàng Thị Đôi", "BIRTH_DATE", "05/09/1985", "JOINED_ON", "03/02/2012");

    @Autowired
    DecideStatus decide;

    private MemberId first;
    private MemberId second;
    private PersonId another;
    private String address;

    @BeforeEach
    void oneComradeTwice() {
        var typed = new HashMap<>(TYPED);
        typed.put("OCCUPATION", "Giáo viên Toán");
        first = keep.enter(secretary.actor(), cell.id, typed);
        typed.put("FULL_NAME", "Hoang Thi Doi");
        typed.put("OCCUPATION", "Giáo viên Tin học");
        typed.put("CARD_NUMBER", "01234567");
        second = keep.enter(secretary.actor(), cell.id, typed, true);
        another = new PersonId(jdbc.sql("select person_id from members.member where id = ?")
                .param(second.value())
                .query(UUID.class)
                .single());
        address = "/members/" + first.value() + "/merging/" + another.value();
    }

    @Test
    void aPairIsListedOpenedComparedMergedAndUndone() {
        assertThat(body(get(secretary, "/members/" + first.value()))).contains("Nghi trùng");
        assertThat(body(get(secretary, "/members/duplicates")))
                .contains("1 cặp hồ sơ nghi trùng", "Hoàng Thị Đôi", "Hoang Thi Doi", "Họ tên và ngày sinh")
                .contains(address);
        assertThat(body(get(secretary, "/members/" + teacher.member().value() + "/duplicates")))
                .contains("Không có hồ sơ nghi trùng");
        assertThat(body(get(secretary, address)))
                .contains("Mở và đối chiếu")
                .doesNotContain("05/09/1985", "Giáo viên Tin học");
        assertThat(post(secretary, address + "/openings", Map.of("purpose", " ")))
                .hasStatus(422);
        assertThat(post(secretary, address + "/openings", Map.of("purpose", "đối chiếu")))
                .hasRedirectedUrl(address);
        String page = body(get(secretary, address));
        assertThat(page)
                .contains("Giáo viên Toán", "Giáo viên Tin học", "05/09/1985", "•••• 4567", "Sinh hoạt sau khi gộp")
                .doesNotContain("01234567");

        var form = new HashMap<>(versions(page));
        form.put("take.OCCUPATION", "other");
        form.put("take.CARD_NUMBER", "other");
        assertThat(post(secretary, address, form)).hasStatus(422).bodyText().contains("value=\"other\" checked");
        form.put("reason", "nhập hai lần");
        String merged = post(secretary, address, form).getResponse().getRedirectedUrl();
        assertThat(merged).startsWith("/mergings/");
        assertThat(body(get(secretary, merged))).contains("Nghề nghiệp", "nhập hai lần", "Gỡ, trả lại hai hồ sơ");
        assertThat(get(secretary, "/members/" + second.value())).hasRedirectedUrl("/members/" + first.value());
        assertThat(body(get(secretary, "/members/" + first.value())))
                .contains("Đã gộp hồ sơ", "Hoang Thi Doi", "Giáo viên Tin học");
        assertThat(body(get(secretary, "/members/duplicates"))).contains("Không có hồ sơ nghi trùng", "Đã gộp");
        assertThat(post(secretary, address, form)).hasStatus(404);
        for (var someone : java.util.List.of(stranger, teacher)) {
            assertThat(get(someone, merged).getResponse().getStatus()).isIn(403, 404);
            assertThat(post(someone, merged + "/undo", Map.of("reason", "x"))
                            .getResponse()
                            .getStatus())
                    .isIn(403, 404);
        }
        assertThat(get(stranger, merged)).hasStatus(404);
        assertThat(post(secretary, merged + "/undo", Map.of())).hasStatus(422);
        assertThat(post(secretary, merged + "/undo", Map.of("reason", "nhầm"))).hasRedirectedUrl(merged);
        assertThat(body(get(secretary, merged))).contains("nhầm", "Đã gỡ");
        assertThat(body(get(secretary, "/members/" + second.value()))).contains("Hoang Thi Doi");
    }

    @Test
    void whatIsTakenForAnUndoingIsSaidWithItsReasons() {
        post(secretary, address + "/openings", Map.of("purpose", "đối chiếu"));
        var form = new HashMap<>(versions(body(get(secretary, address))));
        form.put("reason", "nhập hai lần");
        String merged = post(secretary, address, form).getResponse().getRedirectedUrl();
        var day = java.time.LocalDate.now(clock);
        decide.decide(
                secretary.actor(),
                first,
                StatusKind.STRIKE_OFF,
                new StatusPaper(day, null, "12-QĐ/ĐU", day, "Đảng ủy", "", null));
        assertThat(body(get(secretary, merged)))
                .contains("Chưa gỡ được", "Quyết định về tình trạng đảng viên", "12-QĐ/ĐU")
                .doesNotContain("Gỡ, trả lại hai hồ sơ");
        assertThat(post(secretary, merged + "/undo", Map.of("reason", "nhầm")))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có quyết định sau khi gộp");
    }

    @Test
    void whoSawAnOlderRecordIsToldSo() {
        post(secretary, address + "/openings", Map.of("purpose", "đối chiếu"));
        var form = new HashMap<>(versions(body(get(secretary, address))));
        form.put("reason", "nhập hai lần");
        form.put("otherVersion", "7.7");
        assertThat(post(secretary, address, form)).hasStatus(409);
        form.clear();
        form.put("reason", "nhập hai lần");
        assertThat(post(secretary, address, form)).hasStatus(409);
    }

    @Test
    void whoHasNotOpenedTheFilesDoesNotMerge() {
        assertThat(post(secretary, address, Map.of("reason", "nhập hai lần"))).hasRedirectedUrl(address);
        assertThat(body(get(secretary, "/members/" + second.value()))).contains("Hoang Thi Doi");
    }

    @Test
    void strangersFindNothing() {
        String own = "/members/" + first.value() + "/merging/";
        for (String path : java.util.List.of(
                address, "/members/" + first.value() + "/duplicates", own + UUID.randomUUID(), own + "x")) {
            assertThat(get(stranger, path)).hasStatus(404);
        }
        assertThat(post(stranger, address, Map.of("reason", "x"))).hasStatus(404);
        assertThat(post(stranger, address + "/openings", Map.of("purpose", "x")))
                .hasStatus(404);
        assertThat(post(stranger, address + "/apart", Map.of())).hasStatus(404);
        assertThat(get(teacher, "/members/duplicates")).hasStatus(403);
        assertThat(body(get(stranger, "/members/duplicates"))).contains("Không có hồ sơ nghi trùng");
        String foreign = "/members/" + stranger.member().value() + "/merging/" + another.value();
        assertThat(get(stranger, foreign)).hasStatus(404);
        assertThat(get(secretary, foreign)).hasStatus(404);
    }

    @Test
    void twoPeopleAreAskedAboutOnce() {
        assertThat(post(secretary, address + "/apart", Map.of())).hasRedirectedUrl("/members/duplicates");
        assertThat(body(get(secretary, "/members/duplicates"))).contains("Không có hồ sơ nghi trùng");
    }

    @Test
    void inEnglish() {
        assertThat(english("/members/duplicates")).contains("Suspected duplicates: 1", "Name and birthday");
        post(secretary, address + "/openings", Map.of("purpose", "check"));
        assertThat(english(address)).contains("Record to keep", "What differs", "Merge both records");
    }

    @Test
    void theSameNameWithoutMarksIsAskedAboutAndMayBeAnother() {
        var typed = new HashMap<>(TYPED);
        typed.put("FULL_NAME", "hoang thi đôi");
        assertThat(post(secretary, "/members", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Đồng chí này đã có trong sổ", "đúng là người khác");
        assertThat(post(stranger, "/members", typed))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có ở tổ chức khác")
                .doesNotContain("Sông Hồng");
        assertThat(audited(stranger)).isEqualTo(1);
        typed.put("another", "true");
        typed.put("CARD_NUMBER", "01234567");
        assertThat(post(stranger, "/members", typed))
                .hasStatus(422)
                .bodyText()
                .contains("checked")
                .doesNotContain("Sông Hồng");
        typed.remove("CARD_NUMBER");
        assertThat(post(stranger, "/members", typed)).hasStatus3xxRedirection();
        assertThat(audited(stranger)).isEqualTo(2);
    }

    @Test
    void aFileIsToldOfWhoIsOnRecordElsewhere() {
        var file = RegisterFile.of(1)
                .with(0, "name", "Hoàng Thị Đôi")
                .with(0, "birth", "05/09/1985")
                .with(0, "joined", "03/02/2012")
                .with(0, "official", "03/02/2013")
                .with(0, "citizen", "");
        String page = upload(stranger, file.databaseSheet("Chi bộ Trường THPT Cửu Long"));
        assertThat(body(get(stranger, page)))
                .contains("đã có ở tổ chức khác một đồng chí cùng họ tên")
                .doesNotContain("Sông Hồng");
    }

    private int audited(World.Someone someone) {
        get(someone, "/members"); // the asker's scope
        return jdbc.sql("select count(*) from audit.entry where action = 'members.AskedElsewhere'")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> versions(String page) {
        Map<String, String> versions = new HashMap<>();
        var found = Pattern.compile("name=\"(keptVersion|otherVersion)\" value=\"([^\"]+)\"")
                .matcher(page);
        while (found.find()) {
            versions.put(found.group(1), found.group(2));
        }
        assertThat(versions).hasSize(2);
        return versions;
    }

    private String english(String address) {
        return body(browser.get()
                .uri(address)
                .cookie(English.COOKIE)
                .with(SignedIn.as(secretary))
                .exchange());
    }
}
