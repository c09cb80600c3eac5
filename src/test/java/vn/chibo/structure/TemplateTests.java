package vn.chibo.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page may hold: the security policy would refuse it, or a reader could not use it. */
class TemplateTests {
    private static final Path DOCUMENTS = Sources.TEMPLATES.resolve("documents");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle\\s*=|<style\\b");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=\\s*[\"']|javascript:|hx-on");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{|@raw");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*method=\"post\".*?</form>");
    private static final Pattern MAIN_BUTTON = Pattern.compile("button--main");

    @Test
    void noPageHasInlineStyle() {
        assertThat(matching(pages(), INLINE_STYLE)).isEmpty();
        assertThat(INLINE_STYLE.matcher("<p style=\"x\">").find()).isTrue();
    }

    @Test
    void noPageHasInlineScript() {
        assertThat(matching(pages(), INLINE_SCRIPT)).isEmpty();
        assertThat(INLINE_SCRIPT.matcher("<button onclick='x'>").find()).isTrue();
        assertThat(INLINE_SCRIPT.matcher("<script>x</script>").find()).isTrue();
        assertThat(INLINE_SCRIPT.matcher("<script src=\"/x.js\"></script>").find())
                .isFalse();
    }

    /** An official document, which never reaches a browser, may take its style sheet whole. */
    @Test
    void nothingIsPrintedUnescaped() {
        var templates = Sources.under(Sources.TEMPLATES, ".jte");
        templates.replaceAll((path, text) -> text.replaceAll("<style>\\$unsafe\\{\\w+(\\.\\w+\\(\\))?}</style>", ""));
        assertThat(matching(templates, UNSAFE)).isEmpty();
        assertThat(UNSAFE.matcher("$unsafe{name}").find()).isTrue();
    }

    @Test
    void wordsOfPagesStandInMessages() {
        assertThat(matching(pages(), VIETNAMESE)).isEmpty();
        assertThat(VIETNAMESE.matcher("Lưu").find()).isTrue();
        assertThat(VIETNAMESE.matcher("1 × 2 – “x” · ✓ ▾").find()).isFalse();
    }

    @Test
    void wordsOfCodeStandInMessages() {
        var literals = Sources.under(Sources.JAVA, ".java").entrySet().stream()
                .filter(file -> !file.getKey().endsWith("package-info.java"))
                .filter(file -> VIETNAMESE
                        .matcher(Sources.withoutComments(file.getValue()))
                        .find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(literals).isEmpty();
    }

    /** The layout writes the one h1 of a page from its title. */
    @Test
    void pagesLeaveTheFirstHeadingToTheLayout() {
        var inLayouts = matching(pages(), Pattern.compile("template\\.ui\\.(layout|bare)\\("));
        assertThat(inLayouts).isNotEmpty();
        assertThat(inLayouts).doesNotContainAnyElementsOf(matching(pages(), Pattern.compile("<h1\\b")));
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() {
        var forms = pages().entrySet().stream()
                .flatMap(page -> FORM.matcher(page.getValue())
                        .results()
                        .filter(form -> !form.group().contains("template.ui.csrf("))
                        .map(form -> page.getKey() + ": "
                                + form.group().lines().findFirst().orElse("")))
                .toList();
        assertThat(forms).isEmpty();
    }

    @Test
    void picturesAndSignsHaveWords() {
        assertThat(matching(pages(), Pattern.compile("<img(?![^>]*\\salt=)|<svg(?![^>]*(aria-label|aria-hidden))")))
                .isEmpty();
    }

    @Test
    void aTemplateIsShort() {
        assertThat(pages().entrySet().stream()
                        .filter(page -> page.getValue().lines().count() > 120)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** One red button: the next sensible step. A template of parts may hold one for each state, but not many. */
    @Test
    void redButtonsAreRare() {
        assertThat(pages().entrySet().stream()
                        .filter(page -> !page.getKey().endsWith("gallery.jte"))
                        .filter(page ->
                                MAIN_BUTTON.matcher(page.getValue()).results().count() > 3)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static Map<Path, String> pages() {
        var pages = Sources.under(Sources.TEMPLATES, ".jte");
        pages.keySet().removeIf(path -> path.startsWith(DOCUMENTS));
        pages.replaceAll((path, text) -> text.replaceAll("(?s)<%--.*?--%>", ""));
        return pages;
    }

    private static List<Path> matching(Map<Path, String> files, Pattern pattern) {
        return files.entrySet().stream()
                .filter(file -> pattern.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
