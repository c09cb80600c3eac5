package vn.chibo.admissions;

import java.util.Locale;
import vn.chibo.rulebook.Rule;

/**
 * A form of a stage that the program fills from what it knows, read from its rule row {@code admission.form.*}.
 *
 * @param number as in the row's code, such as "6"
 * @param form as it is called, such as "6-KNĐ"
 * @param ballot whose result it tells, ADMISSION or RECOGNITION
 */
public record StageForm(String number, String form, String stage, String ballot, Rule rule) {
    static final String PREFIX = "admission.form.";

    static StageForm of(Rule rule) {
        return new StageForm(
                rule.code().substring(PREFIX.length()),
                rule.word("form"),
                rule.word("stage"),
                rule.word("ballot"),
                rule);
    }

    public String title(Locale locale) {
        return rule.word(locale.getLanguage().equals("en") ? "en" : "vi");
    }

    public String signs(Locale locale) {
        return rule.word(locale.getLanguage().equals("en") ? "signsEn" : "signsVi");
    }
}
