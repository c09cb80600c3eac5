package vn.chibo.admissions.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** One referral, with what the one who looks may do now. */
public record ReferralPage(ReferralLine line, Map<String, String> typed, FormErrors errors) implements Page {
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "admissions/referral";
    }
}
