package vn.chibo.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.OneTimeLinks;
import vn.chibo.access.SetPassword;
import vn.chibo.shared.RuleViolation;

/** The owner of an account sets the password, with the link handed over in person. */
@Controller
class PasswordController {
    private final OneTimeLinks links;
    private final SetPassword setPassword;

    PasswordController(OneTimeLinks links, SetPassword setPassword) {
        this.links = links;
        this.setPassword = setPassword;
    }

    @GetMapping("/password")
    PasswordPage show(@RequestParam(defaultValue = "") String link) {
        return page(link, null);
    }

    @PostMapping("/password")
    Object set(@ModelAttribute PasswordForm form) {
        try {
            setPassword.set(form.link(), form.password(), form.again());
            return "redirect:/sign-in?ready";
        } catch (RuleViolation violation) {
            return page(form.link(), violation);
        }
    }

    private PasswordPage page(String link, @Nullable RuleViolation violation) {
        return new PasswordPage(link, links.usernameBehind(link).orElse(""), violation);
    }

    record PasswordForm(String link, String password, String again) {
        PasswordForm {
            link = link == null ? "" : link;
            password = password == null ? "" : password;
            again = again == null ? "" : again;
        }
    }
}
