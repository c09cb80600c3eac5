package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;

/**
 * A comrade beside the list: what the list's readers may know, and the form that opens the file.
 *
 * @param badge to come on the next day of badges; null for most
 * @param last the newest opening of the file, for who may open it; null before the first
 */
public record MemberPanel(
        MemberFile file, @Nullable Badge badge, @Nullable Opening last) {
    /** @param on when the years are full */
    public record Badge(int years, LocalDate on, LocalDate day, Rule rule) {}

    public record Opening(String opener, OffsetDateTime at, String purpose) {}

    public LocalDate joined() {
        return LocalDate.parse(file.value("JOINED_ON"));
    }
}
