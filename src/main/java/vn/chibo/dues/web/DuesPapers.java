package vn.chibo.dues.web;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.documents.RegisterSheet;
import vn.chibo.dues.DuesSums.Sum;

/** The receipt and the dues report on paper; like all papers of the Party in Vietnamese. Their official forms are not known. */
@Component
class DuesPapers {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final List<String> COLUMNS = List.of(
            "name", "owed", "paid", "exempt", "collected", "kept", "remitted", "acknowledged", "unremitted", "sent");

    private final MessageSource messages;
    private final RegisterPdf pdf;
    private final RegisterSheet sheet;

    DuesPapers(MessageSource messages, RegisterPdf pdf, RegisterSheet sheet) {
        this.messages = messages;
        this.pdf = pdf;
        this.sheet = sheet;
    }

    Register receipt(ReceiptPage page) {
        List<List<String>> rows = new ArrayList<>();
        page.amounts()
                .forEach((month, amount) -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        words("dues.paper.month", MONTH.format(month)),
                        dong(amount))));
        rows.add(List.of("", words("dues.paper.total"), dong(page.receipt().total())));
        boolean counter = page.receipt().counterTo() != null;
        List<String> subtitles = new ArrayList<>(List.of(
                words("dues.paper.number", page.number()),
                words(
                        "dues.paper.payer",
                        page.name(),
                        DAY.format(page.receipt().day()),
                        words("dues.way." + page.receipt().way()))));
        if (counter) {
            subtitles.add(words("dues.paper.reason", page.receipt().reason()));
        }
        return new Register(
                List.of(page.upperName(), page.unitName()),
                words(counter ? "dues.paper.counter" : "dues.paper.receipt"),
                subtitles,
                List.of(
                        new Column(words("dues.paper.tt"), 12, Align.CENTRE),
                        new Column(words("dues.paper.for"), 110, Align.LEFT),
                        new Column(words("dues.paper.dong"), 50, Align.RIGHT)),
                false,
                rows,
                List.of(words("dues.paper.keeper", page.recordedBy())),
                false);
    }

    Register report(ReportPage page) {
        List<Column> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            boolean name = column.equals("name");
            columns.add(new Column(
                    words(name && page.cell() ? "dues.report.month" : "dues.report." + column),
                    name ? 62 : 24,
                    name ? Align.LEFT : Align.RIGHT));
        }
        List<List<String>> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(row(row.name(), row, row.begins() == null)));
        rows.add(total(page));
        return new Register(
                List.of(page.name()),
                words("dues.paper.report"),
                List.of(words(
                        "dues.paper.span",
                        MONTH.format(page.span().first()),
                        MONTH.format(page.span().last()))),
                columns,
                false,
                rows,
                List.of(words("dues.paper.note")),
                true);
    }

    private List<String> row(String name, Sum sum, boolean none) {
        return none
                ? List.of(name, words("dues.report.no-ledger"))
                : List.of(
                        name,
                        count(sum.owed()),
                        count(sum.paid()),
                        count(sum.exempt()),
                        dong(sum.collected()),
                        dong(sum.kept()),
                        dong(sum.remitted()),
                        dong(sum.acknowledged()),
                        dong(sum.unremitted()),
                        sum.monthsSent() + "/" + sum.monthsDue());
    }

    private List<String> total(ReportPage page) {
        return List.of(
                words("dues.paper.total"),
                count(page.total(Sum::owed)),
                count(page.total(Sum::paid)),
                count(page.total(Sum::exempt)),
                dong(page.total(Sum::collected)),
                dong(page.total(Sum::kept)),
                dong(page.total(Sum::remitted)),
                dong(page.total(Sum::acknowledged)),
                page.cell() ? "" : dong(page.total(Sum::unremitted)),
                page.total(Sum::monthsSent) + "/" + page.total(Sum::monthsDue));
    }

    byte[] pdf(Register register) {
        var out = new ByteArrayOutputStream();
        pdf.write(register, out);
        return out.toByteArray();
    }

    byte[] sheet(Register register) {
        var out = new ByteArrayOutputStream();
        sheet.write(register, out);
        return out.toByteArray();
    }

    /** Kept by nobody on the way, never shown inside a page. */
    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static String count(long number) {
        return String.format(OFFICIAL, "%,d", number);
    }

    private static String dong(long amount) {
        return String.format(OFFICIAL, "%,d", amount);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
