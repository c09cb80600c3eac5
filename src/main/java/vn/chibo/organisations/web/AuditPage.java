package vn.chibo.organisations.web;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;

/**
 * The diary of the actor's scope, newest first.
 *
 * @param older the entry the next page begins below; null on the last page
 * @param check what the check of the chain said; null when it was not asked for
 */
public record AuditPage(
        Filter filter,
        List<Entry> entries,
        @Nullable Long older,
        @Nullable Check check) implements Page {
    @Override
    public String template() {
        return "organisations/audit";
    }

    /** As typed. */
    public record Filter(String who, String from, String until, String before) {
        public Filter {
            who = Typed.text(who).strip();
            from = Typed.text(from);
            until = Typed.text(until);
            before = Typed.text(before);
        }
    }

    /**
     * @param key the sentence that says what was done
     * @param who empty for the program itself and for people outside the scope
     * @param program whether the program itself acted
     * @param detail a name the fact bears, or nothing
     */
    public record Entry(
            long id, LocalDateTime at, String who, boolean program, String key, String unit, String detail) {}

    /** @param broken the first broken place; null when the chain is whole */
    public record Check(@Nullable Long broken) {}
}
