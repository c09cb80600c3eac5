package vn.chibo.members.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.members.Field;
import vn.chibo.members.imports.FileColumns;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/**
 * Which column of a file is which field.
 *
 * @param samples what stands first below each header
 * @param fresh of a file like one read before, the headers that are new; null: no such file, or nothing to say
 * @param chosen what was chosen and refused, by the columns' order; null before
 */
public record ImportColumnsPage(
        ImportFile file,
        FileColumns columns,
        List<String> samples,
        @Nullable List<String> fresh,
        @Nullable List<String> chosen,
        FormErrors errors)
        implements Page {
    private static final int SHOWN = 40;

    @Override
    public String template() {
        return "members/import-columns";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    ImportColumnsPage refused(List<String> chosen, RuleViolation violation) {
        return new ImportColumnsPage(file, columns, samples, fresh, chosen, FormErrors.of(violation));
    }

    public String value(int at) {
        if (chosen != null && at < chosen.size()) {
            return chosen.get(at);
        }
        Field field = columns.columns().get(at).field();
        return field == null ? "" : field.name();
    }

    /** Numbers of identity by their last digits: the page may stand open where others see it. */
    public String sample(int at) {
        String sample = at < samples.size() ? samples.get(at) : "";
        if (sample.matches("\\d{9,}")) {
            return vn.chibo.members.imports.Texts.masked(sample);
        }
        return sample.length() > SHOWN ? sample.substring(0, SHOWN) + "\u2026" : sample;
    }

    /** Every field that a file may tell, in the catalogue's order. */
    public static Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("members.import.column-none"));
        EnumSet<Field> fields = EnumSet.copyOf(Field.ofTheForm());
        fields.add(Field.ORGANISATION);
        fields.add(Field.DELETED);
        fields.forEach(field -> choices.put(field.name(), ui.t("members.field." + field)));
        return choices;
    }
}
