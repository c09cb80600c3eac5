package vn.chibo.admissions.web;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.admissions.CaseFile;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.PaperRule;
import vn.chibo.admissions.SeeCases;
import vn.chibo.admissions.StageForm;
import vn.chibo.admissions.Way;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;

/**
 * Forms 1-KNĐ … 15-KNĐ as sheets with what is known, plainly unofficial: their official texts are not at hand and none is
 * invented. Titles and numbers are rows admission.paper.* and admission.form.*, replaced by new rows.
 */
@Component
class CaseForms {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SeeCases cases;
    private final RegisterPdf pdf;
    private final MessageSource messages;

    CaseForms(SeeCases cases, RegisterPdf pdf, MessageSource messages) {
        this.cases = cases;
        this.pdf = pdf;
        this.messages = messages;
    }

    /** @param code of a paper, such as LIFE_STORY, or the number of a form of a stage, such as 6 */
    byte[] pdf(Actor actor, CaseId id, String code) {
        CaseFile file = cases.one(actor, id).file();
        if (!cases.may(actor, id).any()) {
            throw new NotFound();
        }
        Way way = cases.way(actor, id);
        Register sheet = way.paper(code)
                .map(paper -> sheet(file, paper.title(OFFICIAL), paper.form(), paperRows(file, paper)))
                .or(() -> way.form(code)
                        .map(form -> sheet(file, form.title(OFFICIAL), form.form(), ballotRows(file, form))))
                .orElseThrow(NotFound::new);
        var out = new ByteArrayOutputStream();
        pdf.write(sheet, out);
        return out.toByteArray();
    }

    private Register sheet(CaseFile file, String title, String form, List<List<String>> rows) {
        return new Register(
                List.of(file.head().unitName()),
                title,
                List.of(words("admissions.sheet.unofficial", form)),
                List.of(
                        new Column(words("admissions.sheet.item"), 60, Align.LEFT),
                        new Column(words("admissions.sheet.content"), 120, Align.LEFT)),
                false,
                rows,
                List.of(words("admissions.sheet.foot")),
                false);
    }

    private List<List<String>> paperRows(CaseFile file, PaperRule rule) {
        Optional<CaseFile.Paper> paper = file.paper(rule.code());
        List<List<String>> rows = personRows(file);
        row(rows, "signs", rule.signs(OFFICIAL));
        row(rows, "number", paper.map(CaseFile.Paper::number).orElse(""));
        row(rows, "dated", day(paper.map(CaseFile.Paper::dated).orElse(null)));
        row(rows, "place", paper.map(CaseFile.Paper::place).orElse(""));
        row(rows, "body", paper.map(CaseFile.Paper::body).orElse(""));
        return rows;
    }

    /** What the cell voted last; nothing of what was said. */
    private List<List<String>> ballotRows(CaseFile file, StageForm form) {
        Optional<CaseFile.Ballot> ballot = file.ballots().stream()
                .filter(one -> one.kind().equals(form.ballot()))
                .reduce((first, last) -> last);
        List<List<String>> rows = personRows(file);
        row(rows, "voted", day(ballot.map(CaseFile.Ballot::heldOn).orElse(null)));
        row(rows, "entitled", ballot.map(one -> "" + one.entitled()).orElse(""));
        row(rows, "present", ballot.map(one -> "" + one.present()).orElse(""));
        row(rows, "in-favour", ballot.map(one -> "" + one.inFavour()).orElse(""));
        row(rows, "needed", ballot.map(one -> "" + one.needed()).orElse(""));
        row(rows, "signs", form.signs(OFFICIAL));
        return rows;
    }

    private List<List<String>> personRows(CaseFile file) {
        CaseFile.Head head = file.head();
        List<List<String>> rows = new ArrayList<>();
        row(rows, "name", head.fullName());
        row(rows, "birth", day(head.birthDate()));
        row(rows, "occupation", head.occupation());
        row(rows, "education", head.generalEducation());
        row(rows, "cell", head.unitName());
        row(
                rows,
                "helpers",
                file.helpers().stream().map(CaseFile.Supporter::name).collect(Collectors.joining(", ")));
        return rows;
    }

    private void row(List<List<String>> rows, String key, String value) {
        rows.add(List.of(words("admissions.sheet." + key), value.isEmpty() ? "……………" : value));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
