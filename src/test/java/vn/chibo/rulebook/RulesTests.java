package vn.chibo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class RulesTests {
    /** A rule asked for in Java, wherever the code stands on the next line. */
    private static final Pattern ASKED = Pattern.compile("\\.(inForce|find|family)\\(\\s*\"([a-z][a-zA-Z.-]*)\"");

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRuleTheCodeAsksForIsInTheBook() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.put(matcher.group(2), matcher.group(1) + " in " + file);
                }
            }
        }
        asked.forEach((code, where) -> assertThat(rules(code, where.startsWith("family")))
                .as("%s, %s", code, where)
                .isPositive());
    }

    @Test
    void theSearchForAskedRulesSeesOne() {
        assertThat(ASKED.matcher("rulebook.inForce(\n    \"vote.resolution\", path, day)")
                        .find())
                .isTrue();
        assertThat(rules("vote.nothing", false)).isZero();
    }

    @Test
    void thePageShowsEveryRuleInForceInBothLanguages() {
        var an = world.cell("Chi bộ Một").member("Trần Văn An");
        var codes = jdbc.sql("select code from rulebook.rule where valid @> date '2026-11-22'")
                .query(String.class)
                .list();
        var anchors = codes.stream().map(code -> "id=\"" + code + "\"").toArray(String[]::new);

        assertThat(mvc.get().uri("/rules?on=2026-11-22").with(SignedIn.as(an)))
                .hasStatusOk()
                .bodyText()
                .contains(anchors)
                .contains("cần xác nhận", "Sinh hoạt thường kỳ không dưới 90 phút");
        assertThat(mvc.get().uri("/rules?on=2026-11-22").cookie(English.COOKIE).with(SignedIn.as(an)))
                .hasStatusOk()
                .bodyText()
                .contains(anchors)
                .contains("to be confirmed", "A regular meeting lasts at least 90 minutes");
    }

    @Test
    void anEarlierDayHasTheEarlierRule() {
        var an = world.cell("Chi bộ Một").member("Trần Văn An");
        assertThat(mvc.get().uri("/rules?on=2019-01-01").with(SignedIn.as(an)))
                .hasStatusOk()
                .bodyText()
                .contains("Quy định áp dụng ngày 01/01/2019", "Buổi sinh hoạt tốt có trên 85% đảng viên dự.")
                .doesNotContain("id=\"meeting.papers.days\"");
    }

    private long rules(String code, boolean family) {
        return jdbc.sql("select count(*) from rulebook.rule where code = ? or ? and starts_with(code, ?)")
                .param(code)
                .param(family)
                .param(code)
                .query(Long.class)
                .single();
    }
}
