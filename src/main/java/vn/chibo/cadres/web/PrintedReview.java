package vn.chibo.cadres.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chibo.cadres.Holder;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.members.ReadRegister;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Attachment;

/** The record of a review: the list, what was concluded on each and on the whole. That it went out is on record. */
@Component
class PrintedReview {
    private static final List<String> COLUMNS =
            List.of("number", "name", "post", "since", "term", "age", "level", "words");
    private static final List<Integer> WIDTHS_MM = List.of(10, 42, 44, 22, 22, 16, 48, 70);

    private final Paper paper;
    private final RegisterPdf pdf;
    private final ReadRegister register;

    PrintedReview(Paper paper, RegisterPdf pdf, ReadRegister register) {
        this.paper = paper;
        this.pdf = pdf;
        this.register = register;
    }

    ResponseEntity<byte[]> of(Actor actor, ReviewPage review) {
        List<Column> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            int place = columns.size();
            columns.add(new Column(
                    paper.words("cadres.review.paper." + column, String.valueOf(review.horizon())),
                    WIDTHS_MM.get(place),
                    place == 0 ? Align.CENTRE : Align.LEFT));
        }
        var out = new ByteArrayOutputStream();
        pdf.write(
                new Register(
                        List.of(review.unit().parentName(), review.unit().name()),
                        review.title(),
                        List.of(paper.words("cadres.review.paper.day", paper.day(review.heldOn()))),
                        columns,
                        false,
                        rows(review),
                        foot(review),
                        true),
                out);
        register.listed(actor, review.people().size());
        return Attachment.pdf("ra-soat-" + review.heldOn() + ".pdf", out.toByteArray());
    }

    private List<List<String>> rows(ReviewPage review) {
        List<List<String>> rows = new ArrayList<>();
        for (ReviewPage.Line line : review.lines()) {
            Holder holder = line.holder();
            Integer age = holder.ageIn(review.horizon());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    holder.name(),
                    paper.post(holder.kind(), holder.at(), review.unit().isCell()),
                    paper.day(holder.since()),
                    paper.day(holder.termEnd()),
                    age == null ? "" : age.toString(),
                    level(line),
                    review.words(holder.person())));
        }
        return rows;
    }

    private String level(ReviewPage.Line line) {
        String has = paper.words(
                "cadres.review.paper.has",
                line.holder().professional().isEmpty()
                        ? paper.words("cadres.not-recorded")
                        : line.holder().professional(),
                paper.theory(line.holder().theory()));
        return line.lacking().isEmpty()
                ? has
                : has + "\n"
                        + String.join(
                                "\n",
                                line.lacking().stream()
                                        .map(kind -> paper.words("cadres.review.lacks." + kind))
                                        .toList());
    }

    private List<String> foot(ReviewPage review) {
        return review.concludedOn() == null
                ? List.of(paper.words("cadres.review.paper.draft"))
                : List.of(
                        paper.words("cadres.review.paper.conclusion", review.conclusion()),
                        paper.words("cadres.review.paper.concluded", paper.day(review.concludedOn())));
    }
}
