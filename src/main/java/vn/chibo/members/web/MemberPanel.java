package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Beside;
import vn.chibo.members.Field;
import vn.chibo.members.imports.Texts;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Ui;

/**
 * A comrade beside the list: what the list's readers may know, and the form that opens the file.
 *
 * @param badge to come on the next day of badges; null for most
 * @param last the newest opening of the file, for who may open it; null before the first
 * @param lines what other modules know
 */
public record MemberPanel(
        MemberFile file, @Nullable Badge badge, @Nullable Opening last, List<Beside.Line> lines) {
    /** @param on when the years are full */
    public record Badge(int years, LocalDate on, LocalDate day, Rule rule) {}

    public record Opening(String opener, OffsetDateTime at, String purpose) {}

    public LocalDate joined() {
        return LocalDate.parse(file.value("JOINED_ON"));
    }

    /** Levels of training on one line; empty when none is on record or the reader may not open files. */
    public String levels(Ui ui) {
        List<String> levels = new java.util.ArrayList<>();
        for (Field field : List.of(Field.PROFESSIONAL_LEVEL, Field.POLITICAL_THEORY)) {
            String value = file.value(field.name());
            if (!value.isEmpty()) {
                String words = Typed.shown(ui, field, Texts.of(field, value));
                levels.add(
                        field == Field.POLITICAL_THEORY
                                ? ui.t(
                                        "members.panel.theory",
                                        words.substring(0, 1).toLowerCase(ui.locale()) + words.substring(1))
                                : words);
            }
        }
        return String.join(" · ", levels);
    }
}
