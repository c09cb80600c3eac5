package vn.chibo.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    @GetMapping("/sign-in")
    SignInPage show(
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String left,
            @RequestParam(required = false) String expired) {
        return new SignInPage(
                refused == null ? "" : refused.equals("throttled") ? "throttled" : "wrong",
                left != null,
                expired != null);
    }
}
