package vn.chibo.dues.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.documents.RegisterSheet;
import vn.chibo.dues.DuesSums.Sum;

/** The dues report on paper and as a sheet. The official form is not known. */
@Component
class ReportPaper {
    private static final List<String> COLUMNS = List.of(
            "name", "owed", "paid", "exempt", "collected", "kept", "remitted", "acknowledged", "unremitted", "sent");

    private final PaperWords words;
    private final RegisterPdf pdf;
    private final RegisterSheet sheet;

    ReportPaper(PaperWords words, RegisterPdf pdf, RegisterSheet sheet) {
        this.words = words;
        this.pdf = pdf;
        this.sheet = sheet;
    }

    byte[] pdf(ReportPage page) {
        var out = new ByteArrayOutputStream();
        pdf.write(report(page), out);
        return out.toByteArray();
    }

    byte[] sheet(ReportPage page) {
        var out = new ByteArrayOutputStream();
        sheet.write(report(page), out);
        return out.toByteArray();
    }

    private Register report(ReportPage page) {
        List<Column> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            boolean name = column.equals("name");
            columns.add(new Column(
                    words.say(name && page.cell() ? "dues.report.month" : "dues.report." + column),
                    name ? 62 : 24,
                    name ? Align.LEFT : Align.RIGHT));
        }
        List<List<String>> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(row(row.name(), row, row.begins() == null)));
        rows.add(total(page));
        return new Register(
                List.of(page.name()),
                words.say("dues.paper.report"),
                subtitles(page),
                columns,
                false,
                rows,
                List.of(words.say("dues.paper.note")),
                true);
    }

    private List<String> subtitles(ReportPage page) {
        String span = words.say(
                "dues.paper.span",
                PaperWords.month(page.span().first()),
                PaperWords.month(page.span().last()));
        return page.unconfirmed() == null ? List.of(span) : List.of(span, words.say("dues.paper.unconfirmed"));
    }

    private List<String> row(String name, Sum sum, boolean none) {
        return none
                ? List.of(name, words.say("dues.report.no-ledger"))
                : List.of(
                        name,
                        PaperWords.number(sum.owed()),
                        PaperWords.number(sum.paid()),
                        PaperWords.number(sum.exempt()),
                        PaperWords.number(sum.collected()),
                        PaperWords.number(sum.kept()),
                        PaperWords.number(sum.remitted()),
                        PaperWords.number(sum.acknowledged()),
                        PaperWords.number(sum.unremitted()),
                        sum.monthsSent() + "/" + sum.monthsDue());
    }

    private List<String> total(ReportPage page) {
        return List.of(
                words.say("dues.paper.total"),
                PaperWords.number(page.total(Sum::owed)),
                PaperWords.number(page.total(Sum::paid)),
                PaperWords.number(page.total(Sum::exempt)),
                PaperWords.number(page.total(Sum::collected)),
                PaperWords.number(page.total(Sum::kept)),
                PaperWords.number(page.total(Sum::remitted)),
                PaperWords.number(page.total(Sum::acknowledged)),
                page.cell() ? "" : PaperWords.number(page.total(Sum::unremitted)),
                page.total(Sum::monthsSent) + "/" + page.total(Sum::monthsDue));
    }
}
