package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.members.imports.Texts;
import vn.chibo.members.web.SheetWriting.Table;
import vn.chibo.ui.Attachment;

/** The proposal on paper and as a sheet, in Vietnamese as what goes to the superior is. No number of anybody stands on it. */
@Component
class BadgePaper {
    private static final List<Double> WIDTHS = List.of(12.0, 50.0, 24.0, 60.0, 26.0, 26.0, 28.0, 22.0);

    private final PrintedForm7 words;
    private final RegisterPdf pdf;

    BadgePaper(PrintedForm7 words, RegisterPdf pdf) {
        this.words = words;
        this.pdf = pdf;
    }

    ResponseEntity<byte[]> pdf(BadgeList list) {
        List<Column> columns = new ArrayList<>();
        for (String header : headers()) {
            boolean first = columns.isEmpty();
            columns.add(new Column(header, WIDTHS.get(columns.size()), first ? Align.CENTRE : Align.LEFT));
        }
        var out = new ByteArrayOutputStream();
        pdf.write(
                new Register(
                        List.of(list.unitName()),
                        words.words("members.badges.paper.title"),
                        List.of(occasion(list)),
                        columns,
                        false,
                        rows(list),
                        List.of(),
                        true),
                out);
        return Attachment.pdf("de-nghi-huy-hieu-dang.pdf", out.toByteArray());
    }

    ResponseEntity<byte[]> sheet(BadgeList list) {
        var titles = List.of(list.unitName(), words.words("members.badges.paper.title"), occasion(list));
        var table = new Table("De nghi", titles, headers(), rows(list), true);
        return Attachment.sheet("de-nghi-huy-hieu-dang.xlsx", SheetWriting.write(table));
    }

    private String occasion(BadgeList list) {
        return words.words(
                "members.badges.paper.occasion",
                Texts.day(list.day()),
                list.onPaper().size());
    }

    private List<String> headers() {
        return List.of("number", "name", "born", "cell", "joined", "official", "full", "badge").stream()
                .map(column -> words.words("members.badges.paper." + column))
                .toList();
    }

    private List<List<String>> rows(BadgeList list) {
        List<List<String>> rows = new ArrayList<>();
        for (BadgeList.Line line : list.onPaper()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.name(),
                    day(line.born()),
                    line.cell(),
                    day(line.joinedOn()),
                    day(line.officialOn()),
                    day(line.fullOn()),
                    words.words("members.badges.years", line.years())));
        }
        return rows;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Texts.day(day);
    }
}
