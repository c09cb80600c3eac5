package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.SignInThrottle;

/** Asks for the code after the password. */
@Controller
class SecondStepController {
    private final SignInThrottle throttle;
    private final Clock clock;

    SecondStepController(SignInThrottle throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/sign-in/second")
    Object show(@RequestParam(required = false) @Nullable String refused, HttpServletRequest request) {
        return SecondStepFilter.isPending(request.getSession(false), clock)
                ? new SecondStepPage(refused == null ? "" : refused, throttle.minutes())
                : "redirect:/sign-in";
    }
}
