package vn.chibo.organisations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/** @param works false once the link was used or its day has passed */
public record FirstAccountPage(
        boolean works,
        FirstAccountForm form,
        List<UnitKind> kinds,
        @Nullable RuleViolation violation) implements FormPage {

    @Override
    public String template() {
        return works ? "organisations/first-account" : "organisations/first-account-used";
    }

    @Override
    public HttpStatus status() {
        return works ? errors().status() : HttpStatus.GONE;
    }

    public Map<String, String> levels(Ui ui) {
        return FormPage.options(
                ui, "organisations.schoollevel.", SchoolLevel.values(), "organisations.schoollevel.none");
    }

    public Map<String, String> kinds(Ui ui) {
        return FormPage.options(ui, "organisations.unitkind.", kinds, null);
    }
}
