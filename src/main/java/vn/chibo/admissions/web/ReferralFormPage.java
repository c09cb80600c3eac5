package vn.chibo.admissions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.chibo.admissions.CaseFile;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** Where a candidate goes. @param found cells whose public name has the words searched for */
public record ReferralFormPage(CaseFile file, String q, List<Found> found, Map<String, String> typed, FormErrors errors)
        implements Page {
    public record Found(UUID id, String name, String parent) {
        public String whole() {
            return parent.isEmpty() ? name : name + ", " + parent;
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Both ways end in one address; what was refused belongs to the one that was pressed. */
    public FormErrors errors(boolean outside) {
        return typed.containsKey("outside") == outside ? errors : FormErrors.none();
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "admissions/referral-form";
    }
}
