package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.members.Field;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** Somebody comes with an introduction from outside the program. */
public record IncomingPage(
        Typed typed, Map<String, String> form, Map<String, String> cells, boolean another, FormErrors errors)
        implements Page {
    /** What the introduction tells; the rest of the file follows when it has come. */
    public static final List<Field> FIELDS = List.of(
            Field.FULL_NAME,
            Field.SEX,
            Field.BIRTH_DATE,
            Field.CITIZEN_ID,
            Field.JOINED_ON,
            Field.OFFICIAL_ON,
            Field.CARD_NUMBER,
            Field.OCCUPATION);

    public String value(String field) {
        return form.getOrDefault(field, "");
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/transfer-incoming";
    }
}
