package vn.chibo.organisations.web;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

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
    /** Kinds of work, by the module whose events tell of it. */
    static final List<String> KINDS =
            List.of("access", "organisations", "members", "meetings", "resolutions", "tasks", "documents", "rulebook");

    @Override
    public String template() {
        return "organisations/audit";
    }

    public Map<String, String> kinds(Ui ui) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", ui.t("organisations.audit.kind.all"));
        KINDS.forEach(kind -> kinds.put(kind, ui.t("organisations.audit.kind." + kind)));
        return kinds;
    }

    /** The same choice as a table for a spreadsheet. */
    public String export(Ui ui) {
        return UriComponentsBuilder.fromPath("/audit/entries.csv")
                .queryParam("language", ui.locale().getLanguage())
                .queryParam("who", filter.who())
                .queryParam("kind", filter.kind())
                .queryParam("from", filter.from())
                .queryParam("until", filter.until())
                .encode()
                .toUriString();
    }

    /** As typed. */
    public record Filter(String who, String kind, String from, String until, String before) {
        public Filter {
            who = Typed.text(who).strip();
            kind = KINDS.contains(Typed.text(kind)) ? kind : "";
            from = Typed.text(from);
            until = Typed.text(until);
            before = Typed.text(before);
        }

        static Filter none() {
            return new Filter("", "", "", "", "");
        }
    }

    /**
     * @param action module and event, such as meetings.MeetingClosed
     * @param who empty for the program itself and for people outside the scope
     * @param program whether the program itself acted
     * @param about the person it is about; empty for others and for people outside the scope
     * @param detail a name or reason the fact bears, or nothing
     */
    public record Entry(
            long id,
            LocalDateTime at,
            String who,
            boolean program,
            String action,
            String unit,
            String about,
            String detail,
            UUID subject,
            Map<String, Object> before,
            Map<String, Object> after) {

        /** Old and new values of a comrade's record: they stand in the file, which is opened for a purpose. */
        public boolean personal() {
            return action.startsWith("members.") && !after.isEmpty();
        }

        public List<String> changes(Ui ui) {
            return AuditWords.changes(Say.on(ui), this);
        }

        public String sentence(Ui ui) {
            return AuditWords.sentence(Say.on(ui), this);
        }

        public String actor(Ui ui) {
            return AuditWords.actor(Say.on(ui), this);
        }
    }

    /** @param broken the first broken place; null when the chain is whole */
    public record Check(@Nullable Long broken) {}
}
