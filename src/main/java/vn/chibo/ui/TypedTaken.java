package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Tells the browser that the server has taken what was typed, so that {@code keep-typed.js} may forget it. Only a form
 * that was answered with a redirect was taken; a refusal, an error or a sign-in page in between keeps it.
 */
class TypedTaken implements HandlerInterceptor {
    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String form = request.getParameter("kept-form");
        boolean taken = answer != null
                && answer.getViewName() != null
                && answer.getViewName().startsWith("redirect:");
        if (form != null && form.length() < 500 && taken) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from("taken", UriUtils.encode(form, StandardCharsets.UTF_8))
                            .path("/")
                            .maxAge(LONG_ENOUGH)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
