package vn.chibo.admissions.web;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chibo.admissions.Introducer;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

public record CandidateFormPage(CandidateForm form, FormErrors errors) implements Page {
    @Override
    public String template() {
        return "admissions/form";
    }

    @Override
    public org.springframework.http.HttpStatus status() {
        return errors.status();
    }

    public Map<String, String> introducers(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Introducer one : Introducer.values()) {
            choices.put(one.name(), ui.t("admissions.introducer." + one.name()));
        }
        return choices;
    }

    public Map<String, String> sexes(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("admissions.form.not-said"));
        choices.put("FEMALE", ui.t("admissions.form.female"));
        choices.put("MALE", ui.t("admissions.form.male"));
        return choices;
    }
}
