package vn.chibo.members.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chibo.members.Field;
import vn.chibo.people.Code;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;

/**
 * A condition being put together: first its field is chosen, then what is asked of it.
 *
 * @param field null until it is chosen
 * @param choices what the dated list of the field knows, as files word it; empty for a field without one
 * @param made the condition, once it is whole
 */
public record Adding(
        List<Field> fields,
        @Nullable Field field,
        String value,
        List<String> choices,
        @Nullable Condition made,
        FormErrors errors) {

    static @Nullable Adding of(MultiValueMap<String, String> asked, boolean files, List<Code> codes) {
        String name = asked.getFirst("add");
        if (name == null) {
            return null;
        }
        List<Field> fields = Condition.fields(files);
        Field field = Condition.field(name, files).orElse(null);
        var list = new ListChoices(codes, field);
        String operator = asked.getFirst("operator");
        String value = asked.getFirst("value") == null ? "" : asked.getFirst("value");
        if (field == null || operator == null) {
            return new Adding(fields, field, "", list.names(), null, FormErrors.none());
        }
        try {
            var made = Condition.of(field, operator, list.known(value));
            return new Adding(fields, field, value, list.names(), made, FormErrors.none());
        } catch (RuleViolation unreadable) {
            return new Adding(fields, field, value, list.names(), null, FormErrors.of(unreadable));
        }
    }

    static Adding refused(RuleViolation violation) {
        return new Adding(List.of(), null, "", List.of(), null, FormErrors.of(violation));
    }

    public List<Condition.Operator> operators() {
        return field == null ? List.of() : Condition.operators(field);
    }

    /** The type of the value's input. */
    public String type() {
        return field == null
                ? "text"
                : switch (field.kind()) {
                    case DATE -> "date";
                    case NUMBER -> "number";
                    default -> "text";
                };
    }
}
