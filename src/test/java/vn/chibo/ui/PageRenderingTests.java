package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Every address without an id shows a page, whoever asks and in whichever language: none fails. */
@ChiboTest
@Transactional
class PageRenderingTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void rendersForEverybody(String language) {
        assertThat(addresses()).contains("/", "/sign-in", "/organisations", "/me");
        people().forEach((role, someone) -> addresses().forEach(address -> {
            var answer = mvc.get()
                    .uri(address)
                    .cookie(new Cookie("language", language))
                    .with(SignedIn.as(someone))
                    .exchange();
            assertThat(answer.getResponse().getStatus())
                    .as("%s for a %s in %s", address, role, language)
                    .isLessThan(500);
        }));
    }

    /** The desk is for all of them, and the answer is a whole page in the language asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theDeskIsThereForEverybody(String language) {
        people().forEach((role, someone) -> assertThat(mvc.get()
                        .uri("/")
                        .cookie(new Cookie("language", language))
                        .with(SignedIn.as(someone)))
                .hasStatusOk()
                .bodyText()
                .as(role)
                .contains("<html lang=\"" + language + "\"", "id=\"main\"", "aria-current=\"page\"", "</html>"));
    }

    @Test
    void largeTypeIsWrittenOnThePage() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(mvc.get().uri("/").cookie(new Cookie("type", "large")).with(SignedIn.as(an)))
                .bodyText()
                .contains("data-type=\"large\"");
    }

    private Map<String, World.Someone> people() {
        var cell = world.cell("Chi bộ Một");
        return Map.of(
                "secretary", cell.secretary("Trần Văn An"),
                "member", cell.member("Lê Thị Bình"),
                "officer", world.officer(cell.parent, "Đỗ Văn Cường"),
                "administrator", world.administrator(cell.parent, "Vũ Thị Dung"));
    }

    private List<String> addresses() {
        var addresses = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().equals(java.util.Set.of(RequestMethod.GET))) {
                addresses.addAll(mapping.getPatternValues());
            }
        });
        addresses.removeIf(address -> address.contains("{"));
        return List.copyOf(addresses);
    }
}
