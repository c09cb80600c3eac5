package vn.chibo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A committee hands its rules to another as a file. */
@ChiboTest
@Transactional
class RuleFileTests {
    private static final String REGULAR = "meeting.regular.minutes";

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    IssueRule rules;

    @Autowired
    Rulebook rulebook;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileTravelsFromOneCommitteeToAnotherAndChangesNothingTheSecondTime() {
        var giver = world.officer(world.committee("Đảng ủy phường Tây"), "Hồ Thị Cúc");
        var taker = world.officer(world.committee("Đảng ủy phường Đông"), "Võ Văn Đức");
        issue(giver, 100, LocalDate.of(2026, 1, 1));
        issue(giver, 110, LocalDate.of(2026, 6, 1));
        String file = export(giver);
        assertThat(file).contains("\"format\" : \"chibo-rules\"", "\"version\" : 1", "\"until\" : \"2026-06-01\"");

        assertThat(compare(taker, file))
                .hasStatusOk()
                .bodyText()
                .contains("Mới: 2", "Ít nhất 110 phút", "Ít nhất 90 phút", "Nhận 2 quy định mới");
        assertThat(own(taker)).isZero();
        assertThat(take(taker, file)).hasStatus3xxRedirection();
        assertThat(own(taker)).isEqualTo(2);
        assertThat(rulebook.inForce(REGULAR, taker.actor().path(), LocalDate.of(2026, 5, 31))
                        .number("min"))
                .isEqualTo(100);

        assertThat(compare(taker, file)).bodyText().contains("Đã có: 2", "không có gì thay đổi");
        assertThat(take(taker, file)).hasStatus3xxRedirection();
        assertThat(own(taker)).isEqualTo(2);
        assertThat(export(taker).replaceAll("\"organisation\".*", ""))
                .isEqualTo(file.replaceAll("\"organisation\".*", ""));
    }

    @Test
    void oneRefusedRowKeepsTheWholeFileOut() {
        var taker = world.officer(world.committee("Đảng ủy phường Đông"), "Võ Văn Đức");
        String file = file(row(REGULAR, "{\"min\": 100}") + ",\n" + row("probation.months", "{\"full\": 1}"));
        assertThat(compare(taker, file))
                .hasStatusOk()
                .bodyText()
                .contains("Không nhận được: 1", "không nơi nào quy định khác", "chưa ghi gì")
                .doesNotContain("/rules/import/entry");
        assertThat(take(taker, file)).hasStatus(422).bodyText().contains("Dòng 4 không nhận được");
        assertThat(own(taker)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"min\": 5} | từ 15 đến 480",
                "{\"min\": \"100\"} | từ 15 đến 480",
                "{\"min\": 100.5} | từ 15 đến 480",
                "{\"min\": [100]} | từ 15 đến 480",
                "{} | từ 15 đến 480",
                "{\"min\": 100, \"max\": 200} | không sửa được"
            })
    void aRowThatMakesNoSenseIsRefusedInWords(String value, String sentence) {
        var taker = world.officer(world.committee("Đảng ủy phường Đông"), "Võ Văn Đức");
        assertThat(compare(taker, file(row(REGULAR, value)))).bodyText().contains("Không nhận được: 1", sentence);
    }

    @Test
    void hostileFilesAreRefusedWithTheLine() {
        var taker = world.officer(world.committee("Đảng ủy phường Đông"), "Võ Văn Đức");
        Map.of(
                        "{\n\"format\": \"chibo-rules\",\n oops",
                        "Dòng 3: tệp không đúng cách viết JSON",
                        "[]",
                        "Dòng 1: tệp không theo mẫu",
                        "{\"format\": \"chibo-rules\", \"version\": 2, \"rules\": []}",
                        "Tệp theo mẫu khác",
                        "{\"format\": \"chibo-rules\",\n\"version\": 1, \"version\": 1, \"rules\": []}",
                        "Dòng 2",
                        file(row(REGULAR, "{\"min\": 100}").replace("\"source\"", "\"scope_path\"")),
                        "phần \"scope_path\"",
                        file("[".repeat(3000)),
                        "không",
                        "x".repeat(300 * 1024),
                        "không quá 256 KB",
                        file(row("no.such.rule", "{}")),
                        "không có quy định mang mã này")
                .forEach((text, sentence) ->
                        assertThat(compare(taker, text)).bodyText().contains(sentence));
        assertThat(compareBytes(taker, new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .bodyText()
                .contains("không phải văn bản UTF-8");
        String script = row(REGULAR, "{\"min\": 100}").replace("Riêng.", "<script>alert(1)</script>");
        assertThat(compare(taker, file(script))).bodyText().doesNotContain("<script>alert");
    }

    @Test
    void aPlainMemberTakesNoFile() {
        var cell = world.cell("Chi bộ Một");
        var binh = cell.member("Lê Thị Bình");
        assertThat(compare(binh, file(""))).hasStatus(403);
        assertThat(take(binh, file(""))).hasStatus(403);
    }

    private void issue(World.Someone who, int minutes, LocalDate from) {
        rules.issue(
                who.actor(),
                who.actor().requiredUnit(),
                new RuleDraft(REGULAR, from, null, Map.of("min", minutes), "Số 15", "", "Riêng.", "Own.", true));
    }

    private long own(World.Someone who) {
        return jdbc.sql("select count(*) from rulebook.rule where scope_unit = ?")
                .param(who.actor().requiredUnit().value())
                .query(Long.class)
                .single();
    }

    private static String file(String rows) {
        return "{\"format\": \"chibo-rules\", \"version\": 1, \"organisation\": \"x\",\n\"rules\": [\n" + rows + "]}";
    }

    private static String row(String code, String value) {
        return "{\"code\": \"%s\", \"from\": \"2026-06-01\", \"value\": %s, \"source\": \"Số 15\", "
                        .formatted(code, value)
                + "\"vietnamese\": \"Riêng.\", \"english\": \"Own.\", \"verified\": true}";
    }

    private String export(World.Someone who) {
        var answer = mvc.get().uri("/rules/file").with(SignedIn.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult compare(World.Someone who, String file) {
        return compareBytes(who, file.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult compareBytes(World.Someone who, byte[] content) {
        return mvc.post()
                .uri("/rules/import")
                .multipart()
                .file(new MockMultipartFile("file", "quy-dinh.json", "application/json", content))
                .with(SignedIn.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult take(World.Someone who, String file) {
        return mvc.post()
                .uri("/rules/import/entry")
                .param("content", file)
                .with(SignedIn.as(who))
                .with(csrf())
                .exchange();
    }
}
