package vn.chibo.cadres.web;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chibo.cadres.CompetenceField;
import vn.chibo.ui.Ui;

/** The fields of a profile for a select. */
public final class Fields {
    private Fields() {}

    public static Map<String, String> of(Ui ui) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (CompetenceField field : CompetenceField.values()) {
            fields.put(field.name(), ui.t("cadres.competence." + field));
        }
        return fields;
    }
}
