package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.SecondStepNeeded;
import vn.chibo.access.SignInThrottle;

@Controller
class SignInController {
    private static final String TYPED = "chibo.sign-in.typed";

    private final SignInThrottle throttle;

    SignInController(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @GetMapping("/sign-in")
    SignInPage show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String ready,
            HttpServletRequest request) {
        return new SignInPage(
                refused == null ? "" : refused.equals("throttled") ? "throttled" : "wrong",
                refused == null ? "" : typed(request.getSession(false)),
                left != null,
                expired != null,
                ready != null,
                throttle.minutes());
    }

    /** A right password with a second step to follow is no refusal: the code is asked for. */
    static AuthenticationFailureHandler refusals(Clock clock) {
        return (request, response, failure) -> {
            if (failure instanceof SecondStepNeeded needed) {
                SecondStepFilter.remember(request, needed, clock);
                response.sendRedirect("/sign-in/second");
            } else {
                refuse(request, response, failure);
            }
        };
    }

    /** The name stays in the form, through the session: an address would keep it in the browser's history. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String name = request.getParameter("username");
        request.getSession().setAttribute(TYPED, name == null ? "" : name);
        response.sendRedirect("/sign-in?refused=" + (failure instanceof LockedException ? "throttled" : "wrong"));
    }

    private static String typed(@Nullable HttpSession session) {
        return session != null && session.getAttribute(TYPED) instanceof String name ? name : "";
    }
}
