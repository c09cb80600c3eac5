package vn.chibo.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;

/**
 * One line of "before it is sent": a rule of the rulebook, how this session stands to it, and the way to mend it.
 *
 * @param message key of the sentence
 * @param arguments its figures and names
 * @param labels keys of words that follow the sentence, such as what is still missing
 * @param item the item the mending begins at
 */
public record Check(
        Rule rule,
        State state,
        String message,
        List<Object> arguments,
        List<String> labels,
        Mend mend,
        @Nullable UUID item) {

    /** OPEN waits for an answer, WARN departs from the rule. */
    public enum State {
        DONE,
        OPEN,
        WARN
    }

    /** Where the mending is done; CHOOSE asks for an item in the line itself. */
    public enum Mend {
        NONE,
        CHOOSE,
        ITEM,
        REMIND,
        SESSION,
        PLAN,
        LOGISTICS,
        ADD_THEMATIC
    }

    static Check done(Rule rule, String message, Object... arguments) {
        return new Check(rule, State.DONE, message, List.of(arguments), List.of(), Mend.NONE, null);
    }

    static Check warn(Rule rule, Mend mend, String message, Object... arguments) {
        return new Check(rule, State.WARN, message, List.of(arguments), List.of(), mend, null);
    }

    static Check open(Rule rule, Mend mend, String message, Object... arguments) {
        return new Check(rule, State.OPEN, message, List.of(arguments), List.of(), mend, null);
    }

    Check at(@Nullable UUID where) {
        return new Check(rule, state, message, arguments, labels, mend, where);
    }

    Check naming(List<String> words) {
        return new Check(rule, state, message, arguments, words, mend, item);
    }
}
