package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;

/** What makes a conclusion too vague to be carried out (kết luận chung chung); pointed out, never refused. */
public enum Vagueness {
    NO_OWNER,
    NO_DEADLINE,
    TOO_LONG;

    static final String RULE = "conclusion.definite";

    /** @param rule {@code conclusion.definite} in force on the day */
    public static List<Vagueness> of(String body, @Nullable UUID owner, @Nullable LocalDate due, Rule rule) {
        var found = new ArrayList<Vagueness>();
        if (owner == null) {
            found.add(NO_OWNER);
        }
        if (due == null) {
            found.add(NO_DEADLINE);
        }
        if (body.length() > rule.number("maxCharacters")) {
            found.add(TOO_LONG);
        }
        return List.copyOf(found);
    }
}
