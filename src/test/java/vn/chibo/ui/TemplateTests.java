package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates as the content policy, the keyboard and the screen reader need them. */
class TemplateTests {
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<style|<script(?![^>]*\\ssrc=)|\\s(?:style|on[a-z]+)\\s*=\\s*[\"']|javascript:|\\$unsafe");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param\\s+(\\S+)\\s+(\\w+)");
    private static final Pattern PAGE = Pattern.compile("@template\\.ui\\.(?:layout|bare)\\(");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*(?:\\$\\{[^}]*}[^>]*)*)>(?s:.*?)</form>");
    private static final Pattern CONTROL =
            Pattern.compile("<(?:input|select|textarea)\\b(?:\\$\\{(?:[^{}\"]|\"[^\"]*\")*}|[^>$]|\\$(?!\\{))*>");
    private static final Pattern WORDLESS = Pattern.compile("<img(?![^>]*\\salt=)|<svg(?![^>]*aria-(?:label|hidden))");
    private static final Pattern LABELLED_INSIDE = Pattern.compile("<label\\b(?s:.*?)</label>");

    private final Map<String, String> templates = new TreeMap<>();

    TemplateTests() {
        SourceFiles.read(SourceFiles.TEMPLATES, ".jte").forEach((name, text) -> {
            if (!name.startsWith("documents/")) { // sheets of paper, no pages
                templates.put(name, SourceFiles.withoutTemplateComments(text));
            }
        });
    }

    @Test
    void noTemplateHasInlineStyleOrScript() {
        assertThat(templates).isNotEmpty();
        assertThat(templates)
                .allSatisfy((name, text) -> assertThat(inline(text)).as(name).isEmpty());
    }

    @Test
    void inlineStyleAndScriptAreFound() {
        assertThat(inline("<p style=\"x\"><a onclick='x'><script>x</script><script src=\"/a\"></script>$unsafe{x}"))
                .hasSize(4);
    }

    @Test
    void aPageTakesTheUiAndOneRecord() {
        var pages = new TreeMap<>(templates);
        pages.values().removeIf(text -> !PAGE.matcher(text).find());
        assertThat(pages).isNotEmpty();
        assertThat(pages)
                .allSatisfy(
                        (name, text) -> assertThat(parameters(text)).as(name).containsExactly("ui", "page"));
        assertThat(parameters("@param Ui ui\n@param List<String> names\n")).containsExactly("ui", "names");
    }

    /** The layout writes the one first heading, from the page's title. */
    @Test
    void pagesLeaveTheFirstHeadingToTheLayout() {
        assertThat(templates)
                .allSatisfy((name, text) -> assertThat(PAGE.matcher(text).find() && text.contains("<h1"))
                        .as(name)
                        .isFalse());
    }

    @Test
    void everyPictureHasWordsOrIsHidden() {
        assertThat(templates)
                .allSatisfy((name, text) ->
                        assertThat(WORDLESS.matcher(text).find()).as(name).isFalse());
        assertThat(WORDLESS.matcher("<svg viewBox=\"0 0 1 1\">").find()).isTrue();
    }

    @Test
    void everyFormThatWritesBearsTheToken() {
        var forms = templates.values().stream()
                .flatMap(text -> writing(text).stream())
                .toList();
        assertThat(forms).isNotEmpty();
        assertThat(templates)
                .allSatisfy((name, text) ->
                        assertThat(writing(text)).as(name).allMatch(form -> form.contains("@template.ui.csrf(")));
        assertThat(writing("<form method=\"post\" action=\"${a.b()}\"><button></button></form>"))
                .hasSize(1);
    }

    @Test
    void everyControlHasAName() {
        var controls = templates.values().stream()
                .flatMap(text -> CONTROL.matcher(text).results())
                .toList();
        assertThat(controls).isNotEmpty();
        assertThat(templates.entrySet().stream()
                        .flatMap(one -> nameless(one.getValue()).stream().map(control -> one.getKey() + " " + control)))
                .isEmpty();
    }

    @Test
    void aControlWithoutANameIsFound() {
        assertThat(nameless("<input id=\"a\" name=\"a\"><label for=\"b\">B</label><input id=\"b\">"
                        + "<label><input type=\"checkbox\"> C</label><input type=\"hidden\"><select id=\"d\">"))
                .containsExactly("<input id=\"a\" name=\"a\">", "<select id=\"d\">");
    }

    private static List<String> inline(String template) {
        return INLINE.matcher(template).results().map(MatchResult::group).toList();
    }

    private static List<String> parameters(String template) {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    private static List<String> writing(String template) {
        return FORM.matcher(template)
                .results()
                .map(MatchResult::group)
                .filter(form -> form.substring(0, form.indexOf('>')).contains("method=\"post\""))
                .toList();
    }

    /** Controls without aria-label, label around them, or label for their id. */
    private static List<String> nameless(String template) {
        String outside = LABELLED_INSIDE.matcher(template).replaceAll("");
        List<String> nameless = new ArrayList<>();
        CONTROL.matcher(outside).results().map(MatchResult::group).forEach(control -> {
            boolean silent = control.contains("type=\"hidden\"") || control.contains("aria-label");
            var id = Pattern.compile("\\sid=\"((?:\\$\\{(?:[^{}\"]|\"[^\"]*\")*}|[^\"$])*)\"")
                    .matcher(control);
            if (!silent && !(id.find() && template.contains("for=\"" + id.group(1) + "\""))) {
                nameless.add(control);
            }
        });
        return nameless;
    }
}
