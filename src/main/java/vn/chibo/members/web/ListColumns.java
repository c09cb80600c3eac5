package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The columns of the list as a file has them, in its reader's words: the name and what was chosen, nothing more. */
record ListColumns(List<Column> chosen, MessageSource messages, Locale locale) {

    List<Object> headers() {
        List<Object> headers = new ArrayList<>();
        headers.add(words("members.list.name"));
        chosen.forEach(column -> headers.add(words("members.column." + column)));
        return headers;
    }

    /** Texts, days and numbers; null where the list shows a dash. */
    List<@Nullable Object> cells(MemberRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.fullName());
        chosen.forEach(column -> cells.add(cell(row, column)));
        return cells;
    }

    private @Nullable Object cell(MemberRow row, Column column) {
        return switch (column) {
            case CELL -> row.cell();
            case POST ->
                row.posts().isEmpty()
                        ? row.occupation()
                        : words("organisations.postkind." + row.posts().getFirst());
            case OCCUPATION -> row.occupation();
            case STANDING -> words("members.code." + row.standing());
            case JOINED -> row.joinedOn();
            case OFFICIAL -> row.officialOn();
            case AGE -> row.partyAge() < 0 ? null : row.partyAge();
            case SINCE -> row.since();
        };
    }

    private String words(String key) {
        return messages.getMessage(key, null, locale);
    }
}
