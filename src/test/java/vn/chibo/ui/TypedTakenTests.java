package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** The browser may forget what was typed only when the server has taken it. */
class TypedTakenTests {
    private static final String FORM = "typed:1:/meetings#0";

    @Test
    void aFormAnsweredWithARedirectWasTaken() {
        assertThat(answer(new ModelAndView("redirect:/meetings"), FORM))
                .startsWith("taken=typed%3A1%3A%2Fmeetings%230;");
    }

    @Test
    void aFormShownAgainWasNotTaken() {
        assertThat(answer(null, FORM)).isNull();
        assertThat(answer(new ModelAndView("meetings/form"), FORM)).isNull();
    }

    @Test
    void aRequestWithoutAKeptFormSaysNothing() {
        assertThat(answer(new ModelAndView("redirect:/"), null)).isNull();
    }

    private static @Nullable String answer(@Nullable ModelAndView answer, @Nullable String form) {
        var request = new MockHttpServletRequest("POST", "/meetings");
        if (form != null) {
            request.setParameter("kept-form", form);
        }
        var response = new MockHttpServletResponse();
        new TypedTaken().postHandle(request, response, new Object(), answer);
        return response.getHeader("Set-Cookie");
    }
}
