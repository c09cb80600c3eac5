package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Entries of the audit as sentences: what was done to whom, and what each part was before and is after. */
final class AuditWords {
    private AuditWords() {}

    static String sentence(Say say, AuditPage.Entry entry) {
        int dot = entry.action().lastIndexOf('.');
        String key =
                entry.action().substring(0, dot) + ".event" + entry.action().substring(dot);
        List<String> parts = new ArrayList<>();
        if (!entry.about().isEmpty()) {
            parts.add(entry.about());
        }
        if (!entry.detail().isEmpty() && !entry.detail().equals(entry.about())) {
            parts.add(entry.detail());
        }
        String what = say.has(key) ? say.t(key) : entry.action();
        return parts.isEmpty() ? what : what + ": " + String.join(" · ", parts);
    }

    /** Of a comrade's record the fields alone: the values are personal and stand behind an opening of the file. */
    static List<String> changes(Say say, AuditPage.Entry entry) {
        Set<String> names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        return names.stream()
                .filter(name ->
                        !Objects.equals(entry.before().get(name), entry.after().get(name)))
                .map(name -> entry.personal() ? part(say, entry, name) : change(say, entry, name))
                .toList();
    }

    private static String change(Say say, AuditPage.Entry entry, String name) {
        Object before = entry.before().get(name);
        Object after = entry.after().get(name);
        String measured = "rulebook.value." + name;
        return say.has(measured)
                ? say.t("organisations.audit.changed", told(say, measured, before), told(say, measured, after))
                : say.t(
                        "organisations.audit.changed-part",
                        part(say, entry, name),
                        shown(say, before),
                        shown(say, after));
    }

    private static String told(Say say, String key, @Nullable Object value) {
        return value == null ? shown(say, null) : say.t(key, shown(say, value));
    }

    private static String part(Say say, AuditPage.Entry entry, String name) {
        String own = "organisations.part." + name;
        String module = entry.action().substring(0, entry.action().lastIndexOf('.'));
        String field = module + ".field." + name;
        return say.has(own) ? say.t(own) : say.has(field) ? say.t(field) : name;
    }

    static String actor(Say say, AuditPage.Entry entry) {
        if (!entry.who().isEmpty()) {
            return entry.who();
        }
        return say.t(entry.program() ? "organisations.audit.program" : "organisations.audit.upper");
    }

    private static String shown(Say say, @Nullable Object value) {
        return switch (value) {
            case null -> say.t("organisations.audit.nothing");
            case Number number -> say.number(number);
            case Collection<?> many ->
                String.join(", ", many.stream().map(one -> shown(say, one)).toList());
            default -> text(say, value.toString());
        };
    }

    private static String text(Say say, String text) {
        try {
            return say.date(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            String post = "organisations.postkind." + text;
            return text.isBlank() ? say.t("organisations.audit.nothing") : say.has(post) ? say.t(post) : text;
        }
    }
}
