package vn.chibo.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.SignInThrottle;

@Controller
class SignInController {
    private final SignInThrottle throttle;

    SignInController(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @GetMapping("/sign-in")
    SignInPage show(
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String left,
            @RequestParam(required = false) String expired,
            @RequestParam(required = false) String ready) {
        return new SignInPage(
                refused == null ? "" : refused.equals("throttled") ? "throttled" : "wrong",
                left != null,
                expired != null,
                ready != null,
                throttle.minutes());
    }
}
