package vn.chibo.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World.Someone;

/** Short words for asking pages of cadre work. Tests of the running program start without a {@code MockMvcTester}. */
@Component
class CadresBrowser {
    private final ObjectProvider<MockMvcTester> mvc;

    CadresBrowser(ObjectProvider<MockMvcTester> mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(Someone who, String uri) {
        return mvc.getObject().get().uri(uri).with(SignedIn.as(who)).exchange();
    }

    String page(Someone who, String uri) {
        MvcTestResult result = get(who, uri);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    MvcTestResult post(Someone who, String uri, Map<String, String> form) {
        var request = mvc.getObject().post().uri(uri).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    /** Where a form that was taken leads. */
    String taken(Someone who, String uri, Map<String, String> form) {
        MvcTestResult result = post(who, uri, form);
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
