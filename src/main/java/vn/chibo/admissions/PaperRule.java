package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;

/**
 * A paper of the way, read from its rule row {@code admission.paper.*}.
 *
 * @param validMonths counted from its date; null when it does not run out
 * @param votes code of the rule by which a committee's hands are judged; empty when none are counted
 */
public record PaperRule(String code, String form, @Nullable Integer validMonths, String votes, Rule rule) {
    static final String PREFIX = "admission.paper.";

    static PaperRule of(Rule rule) {
        Object months = rule.value().get("validMonths");
        return new PaperRule(
                rule.code().substring(PREFIX.length()),
                rule.word("form"),
                months instanceof Number number ? number.intValue() : null,
                rule.word("votes"),
                rule);
    }

    public String title(Locale locale) {
        return rule.word(locale.getLanguage().equals("en") ? "en" : "vi");
    }

    public String signs(Locale locale) {
        return rule.word(locale.getLanguage().equals("en") ? "signsEn" : "signsVi");
    }

    /** Its last day; null when it does not run out. */
    public @Nullable LocalDate validUntil(LocalDate dated) {
        return validMonths == null ? null : dated.plusMonths(validMonths);
    }

    /** Written by the helper, in the helper's own words. */
    public boolean byHelper() {
        return code.startsWith("HELPER_");
    }
}
