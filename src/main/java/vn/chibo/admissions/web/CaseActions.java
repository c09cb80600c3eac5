package vn.chibo.admissions.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.CaseId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** What is done from the page of a case. */
@Component
class CaseActions {
    private final CasePages pages;

    CaseActions(CasePages pages) {
        this.pages = pages;
    }

    /** Does it and comes back to the case; what was refused comes back with what was typed. */
    Object doing(
            Actor actor,
            CaseId id,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String done,
            Runnable what) {
        try {
            what.run();
            Flash.say(redirect, done);
            return "redirect:/admissions/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, typed, violation);
        }
    }
}
