package vn.chibo.meetings.web;

import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;

/** What a page shows again after a refusal: the error, and what stood in the fields. */
record Refusal(FormErrors errors, String typed, String comrade, String toldReason) {
    static final Refusal NONE = new Refusal(FormErrors.none(), "", "", "");

    static Refusal of(RuleViolation violation, String typed) {
        return new Refusal(FormErrors.of(violation), typed, "", "");
    }

    static Refusal recording(RuleViolation violation, String comrade, String reason) {
        return new Refusal(FormErrors.of(violation), "", comrade, reason);
    }
}
