package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chibo.ChiboTest;

/** Style sheets, scripts and fonts carry their content's hash and are kept for good; plain names are asked anew. */
@ChiboTest
class AssetTests {
    private static final Pattern HASHED =
            Pattern.compile("(?:href|src)=\"(/(?:css|js|images)/[^\"]*-[0-9a-f]{32}\\.\\w+)\"");

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyFileOfAPageIsHashedAndKeptForGood() throws Exception {
        String page = body("/sign-in");
        var files = HASHED.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(Sheets.ALL.size());
        assertThat(page).doesNotContainPattern("\"/(?:css|js|images)/[a-z.]+\\.(?:css|js|svg)\"");
        assertThat(files).allSatisfy(file -> assertThat(mvc.get().uri(file))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void fontsInsideStyleSheetsAreHashedToo() throws Exception {
        String sheet = HASHED.matcher(body("/sign-in"))
                .results()
                .map(found -> found.group(1))
                .filter(file -> file.contains("tokens"))
                .findFirst()
                .orElseThrow();
        var fonts = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(body(sheet))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(fonts).isNotEmpty().allMatch(font -> font.matches(".*-[0-9a-f]{32}\\.woff2"));
        assertThat(fonts).allSatisfy(font -> assertThat(mvc.get().uri(font)).hasStatusOk());
    }

    @Test
    void aPlainNameIsAskedAnew() {
        assertThat(mvc.get().uri("/js/keep-typed.js")).hasStatusOk().headers().hasValue("Cache-Control", "no-cache");
    }

    @Test
    void aWrongHashIsNotFound() {
        assertThat(mvc.get().uri("/css/tokens-00000000000000000000000000000000.css"))
                .hasStatus(404)
                .headers()
                .hasValue("Cache-Control", "no-store");
    }

    private String body(String address) throws Exception {
        return mvc.get().uri(address).exchange().getResponse().getContentAsString();
    }
}
