package vn.chibo.organisations.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The diary as a table for a spreadsheet. What somebody typed never becomes a formula there. */
@Component
class AuditTable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** Without it spreadsheets read Vietnamese letters as something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@";

    private final MessageSource messages;

    AuditTable(MessageSource messages) {
        this.messages = messages;
    }

    String of(List<AuditPage.Entry> entries, String language) {
        Say say = Say.in(messages, language.equals("en") ? Locale.ENGLISH : Locale.of("vi"));
        List<String> head = List.of(
                say.t("organisations.audit.when"),
                say.t("organisations.audit.who"),
                say.t("organisations.audit.what"),
                say.t("organisations.audit.changes"),
                say.t("organisations.audit.unit"));
        return BYTE_ORDER_MARK
                + line(head)
                + entries.stream().map(entry -> line(cells(say, entry))).collect(Collectors.joining());
    }

    private static List<String> cells(Say say, AuditPage.Entry entry) {
        return List.of(
                MOMENT.format(entry.at()),
                AuditWords.actor(say, entry),
                AuditWords.sentence(say, entry),
                String.join("; ", AuditWords.changes(say, entry)),
                entry.unit());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditTable::safe).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** White space before the sign does not stop a spreadsheet, a quotation mark does. */
    static String safe(String cell) {
        String visible = cell.strip();
        boolean formula = !visible.isEmpty() && BEGINS_A_FORMULA.indexOf(visible.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }
}
