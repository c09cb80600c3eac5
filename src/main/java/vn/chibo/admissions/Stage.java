package vn.chibo.admissions;

import java.util.List;
import java.util.Locale;
import vn.chibo.rulebook.Rule;

/** A stage of the way, read from its rule row {@code admission.stage.*}: title, who acts, which papers it needs. */
public record Stage(String code, Phase phase, Acts acts, List<String> papers, Rule rule) {
    static final String PREFIX = "admission.stage.";
    static final String CELL_VOTE = "CELL_VOTE";
    static final String CEREMONY = "CEREMONY";
    static final String RECOGNITION_VOTE = "RECOGNITION_VOTE";

    static Stage of(Rule rule) {
        return new Stage(
                rule.code().substring(PREFIX.length()),
                Phase.valueOf(rule.word("phase")),
                Acts.valueOf(rule.word("acts")),
                rule.words("papers"),
                rule);
    }

    public String title(Locale locale) {
        return rule.word(locale.getLanguage().equals("en") ? "en" : "vi");
    }

    /** What is to be done at this stage. */
    public String next(Locale locale) {
        return rule.word(locale.getLanguage().equals("en") ? "nextEn" : "nextVi");
    }
}
