package vn.chibo.cadres.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.documents.RegisterSheet;
import vn.chibo.members.ReadRegister;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Attachment;

/** The training plan of a year on paper and as a sheet. That it went out is on record. */
@Component
class PrintedTraining {
    private static final List<String> COLUMNS = List.of("number", "who", "post", "kind", "aim", "place", "state");
    private static final List<Integer> WIDTHS_MM = List.of(10, 50, 44, 36, 44, 42, 50);

    private final Paper paper;
    private final RegisterPdf pdf;
    private final RegisterSheet sheet;
    private final ReadRegister register;

    PrintedTraining(Paper paper, RegisterPdf pdf, RegisterSheet sheet, ReadRegister register) {
        this.paper = paper;
        this.pdf = pdf;
        this.sheet = sheet;
        this.register = register;
    }

    ResponseEntity<byte[]> pdf(Actor actor, TrainingPage page) {
        var out = new ByteArrayOutputStream();
        pdf.write(register(page), out);
        register.listed(actor, page.lines().size());
        return Attachment.pdf("dao-tao-" + page.year() + ".pdf", out.toByteArray());
    }

    ResponseEntity<byte[]> sheet(Actor actor, TrainingPage page) {
        var out = new ByteArrayOutputStream();
        sheet.write(register(page), out);
        register.listed(actor, page.lines().size());
        return Attachment.sheet("dao-tao-" + page.year() + ".xlsx", out.toByteArray());
    }

    private Register register(TrainingPage page) {
        List<Column> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            int place = columns.size();
            columns.add(new Column(
                    paper.words("cadres.training.paper." + column),
                    WIDTHS_MM.get(place),
                    place == 0 ? Align.CENTRE : Align.LEFT));
        }
        List<List<String>> rows = new ArrayList<>();
        for (TrainingPage.Line line : page.lines()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.who(),
                    posts(line, page.unit().isCell()),
                    paper.words("cadres.trainingkind." + line.kind()),
                    line.kind() == TrainingKind.THEORY ? paper.theory(line.aim()) : line.aim(),
                    line.place(),
                    state(line)));
        }
        return new Register(
                List.of(page.unit().parentName(), page.unit().name()),
                paper.words("cadres.training.paper.title", String.valueOf(page.year())),
                List.of(),
                columns,
                false,
                rows,
                List.of(),
                true);
    }

    private String posts(TrainingPage.Line line, boolean cell) {
        return line.posts().isEmpty()
                ? ""
                : String.join(
                        ", ",
                        List.of(line.posts().split(",")).stream()
                                .map(kind -> paper.post(kind, "", cell))
                                .toList());
    }

    private String state(TrainingPage.Line line) {
        String state = paper.words(line.state());
        return switch (line.step()) {
            case null -> state;
            case ATTENDED -> state + " " + paper.day(line.attendedOn());
            case CERTIFIED ->
                state + " " + paper.day(line.certifiedOn()) + " – " + line.certificate()
                        + (line.validUntil() == null
                                ? ""
                                : ", " + paper.words("cadres.training.valid", paper.day(line.validUntil())));
            case DROPPED -> state + " – " + line.reason();
        };
    }
}
