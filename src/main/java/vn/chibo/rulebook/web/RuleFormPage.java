package vn.chibo.rulebook.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Parameter;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleImpact.Touched;
import vn.chibo.rulebook.RuleUnit;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/**
 * A version of a rule of an organisation's own, to be written.
 *
 * @param values what stands in the fields of the value, by parameter
 * @param touched the open work it touches; null until that was asked for, and only then it may be issued
 */
public record RuleFormPage(
        RuleUnit unit,
        Rule base,
        List<Parameter> parameters,
        Map<String, List<String>> values,
        RuleForm form,
        @Nullable List<Touched> touched,
        boolean backdated,
        FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "rulebook/form";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public String value(Parameter parameter) {
        return chosen(parameter).stream().findFirst().orElse("");
    }

    public Set<String> chosen(Parameter parameter) {
        return Set.copyOf(values.getOrDefault(parameter.field(), List.of()));
    }

    public Map<String, String> choices(Ui ui, Parameter parameter) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (parameter.type() == Parameter.Type.FLAG) {
            choices.put("true", ui.t("rulebook.flag.true"));
            choices.put("false", ui.t("rulebook.flag.false"));
        }
        parameter.choices().forEach(word -> choices.put(word, RuleValues.word(ui, word)));
        return choices;
    }
}
