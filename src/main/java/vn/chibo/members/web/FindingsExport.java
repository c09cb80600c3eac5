package vn.chibo.members.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.members.ImportId;
import vn.chibo.members.TakeFindings;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.work.JobKind;
import vn.chibo.work.Running;

/** What the check of a file found, as a sheet: a line for each finding. Begun again, it begins anew. */
@Component
class FindingsExport implements JobKind<FindingsExport.Asked> {
    static final String FILE = "cho-can-xem.xlsx";

    private final TakeFindings findings;
    private final MessageSource messages;

    FindingsExport(TakeFindings findings, MessageSource messages) {
        this.findings = findings;
        this.messages = messages;
    }

    record Asked(UUID file, String language) {}

    @Override
    public String name() {
        return "import-findings";
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    @Override
    public Permission permission() {
        return Permission.KEEP_MEMBERS;
    }

    @Override
    public Optional<String> page(Asked asked) {
        return Optional.of("/members/imports/" + asked.file());
    }

    @Override
    public void run(Actor actor, Asked asked, Running job) throws IOException {
        write(actor, asked, job.result(FILE, TableFile.Format.XLSX.mediaType), job::step);
    }

    /** @param written told after each row of the file how many there are */
    void write(Actor actor, Asked asked, OutputStream out, LongConsumer written) throws IOException {
        var words = new FindingWords(messages, Locale.of(asked.language()));
        try (TableFile file = TableFile.Format.XLSX.open(out)) {
            file.row(words.header());
            findings.each(actor, new ImportId(asked.file()), (row, number) -> {
                row.problems().forEach(problem -> file.row(words.line(row, problem)));
                written.accept(number);
            });
        }
    }
}
