package vn.chibo.rulebook.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chibo.rulebook.Parameter;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleDraft;

/**
 * A version of a rule as typed.
 *
 * @param seen the days for which was shown what it touches
 */
public record RuleForm(
        String from,
        String until,
        String source,
        String article,
        String plainVietnamese,
        String plainEnglish,
        String unsure,
        String seen) {
    public RuleForm {
        from = Typed.text(from);
        until = Typed.text(until);
        source = Typed.text(source);
        article = Typed.text(article);
        plainVietnamese = Typed.text(plainVietnamese);
        plainEnglish = Typed.text(plainEnglish);
        unsure = Typed.text(unsure);
        seen = Typed.text(seen);
    }

    static RuleForm fresh(Rule base) {
        return new RuleForm("", "", "", "", base.plainVietnamese(), base.plainEnglish(), "", "");
    }

    /** The days as typed: what the version touches depends on them. */
    public String days() {
        return from.strip() + "/" + until.strip();
    }

    RuleDraft draft(String code, List<Parameter> parameters, Map<String, List<String>> values) {
        return new RuleDraft(
                code,
                Typed.day("from", from),
                Typed.optionalDay("until", until),
                parameters.stream()
                        .collect(Collectors.toMap(
                                Parameter::name,
                                parameter -> parameter.read(values.getOrDefault(parameter.field(), List.of())))),
                source,
                article,
                plainVietnamese,
                plainEnglish,
                unsure.isEmpty());
    }
}
