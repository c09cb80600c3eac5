package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.OneTimeLinks;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.SetUp;
import vn.chibo.shared.RuleViolation;

/** The first page of an empty installation, opened with the link that the terminal printed. */
@Controller
class FirstAccountController {
    private final OneTimeLinks links;
    private final SetUp setUp;
    private final UnitKinds kinds;
    private final Clock clock;

    FirstAccountController(OneTimeLinks links, SetUp setUp, UnitKinds kinds, Clock clock) {
        this.links = links;
        this.setUp = setUp;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/first-account")
    FirstAccountPage ask(@RequestParam(required = false) String link) {
        return page(FirstAccountForm.empty(link), null);
    }

    @PostMapping("/first-account")
    Object begin(@ModelAttribute FirstAccountForm form) {
        try {
            setUp.begin(TheProgram.itself(), form.link(), form.unit(), form.account());
            return "redirect:/sign-in?ready";
        } catch (RuleViolation violation) {
            return page(form, violation);
        }
    }

    private FirstAccountPage page(FirstAccountForm form, @Nullable RuleViolation violation) {
        return new FirstAccountPage(
                links.isFirst(form.link()), form, kinds.on(TheProgram.itself(), LocalDate.now(clock)), violation);
    }
}
