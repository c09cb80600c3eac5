package vn.chibo.ui;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chibo.shared.RuleViolation;

/** Every component once, for those who build pages. */
@Controller
@Profile({"demo", "dev"})
class GalleryController {

    @GetMapping("/ui")
    GalleryPage show() {
        var errors = FormErrors.of(RuleViolation.at("wrong", "ui.error.rule.text"));
        return new GalleryPage(errors, LocalDate.of(2026, 7, 26));
    }
}
