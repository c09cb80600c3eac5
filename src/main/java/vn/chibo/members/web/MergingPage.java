package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.members.Field;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * Two records side by side, before they are merged.
 *
 * @param opened whether the actor has both files open; until then only what lists show is there
 * @param after where and how the one human being will have sat
 * @param typed what the keeper typed and chose; empty at first
 */
public record MergingPage(
        Side kept,
        Side other,
        boolean opened,
        List<Line> lines,
        List<Period> after,
        Map<String, String> typed,
        FormErrors errors)
        implements Page {
    /**
     * One record.
     *
     * @param member null for a person on record who is no member
     * @param version of member and person, to tell whether somebody changed it meanwhile
     */
    public record Side(
            UUID person,
            @Nullable UUID member,
            String name,
            String cell,
            String version,
            List<String> posts,
            boolean account,
            List<Period> periods,
            Merits merits) {}

    /** A stay in a cell, or a standing. @param until first day after it; null while open */
    public record Period(
            boolean stay,
            String what,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param choosable false where both say the same, or where it is read off the periods */
    public record Line(Field field, String kept, String other, boolean choosable) {
        public boolean differs() {
            return !kept.equals(other);
        }
    }

    public List<Line> different() {
        return lines.stream().filter(Line::choosable).toList();
    }

    public List<Line> same() {
        return lines.stream().filter(line -> !line.choosable()).toList();
    }

    /** What is taken unless the keeper says otherwise: the kept record's word, or the only one there is. */
    public boolean fromOther(Line line) {
        String chosen = typed.get("take." + line.field().name());
        return chosen == null ? line.kept().isEmpty() : chosen.equals("other");
    }

    public String address() {
        return "/members/" + kept.member() + "/merging/" + other.person();
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return opened ? "members/merging" : "members/merging-door";
    }
}
