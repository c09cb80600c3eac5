package vn.chibo.members;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.OpenImports.OpenImport;
import vn.chibo.members.imports.FileCheck;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.Intake;
import vn.chibo.members.imports.ReadRows;
import vn.chibo.members.imports.SealedFiles;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Reads a file received, a batch at a time: every row is checked before anything is written to the register. */
@UseCase
class ReadImport {
    private final OpenImports imports;
    private final FileCheck checks;
    private final Intake intake;
    private final ImportRows rows;
    private final SealedFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReadImport(
            OpenImports imports,
            FileCheck checks,
            Intake intake,
            ImportRows rows,
            SealedFiles files,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.checks = checks;
        this.intake = intake;
        this.rows = rows;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param content a copy to read and delete */
    record Begun(OpenImport file, Path content, ReadRows rows) {}

    Begun begin(Actor actor, ImportId id) {
        OpenImport file = imports.required(actor, id, "READING");
        return new Begun(file, files.open(id.value()), checks.reading(file.columns(), file.unitId(), file.unitPath()));
    }

    /** Rows of the file in its order, after those taken before. */
    void take(Actor actor, ImportId id, ReadRows.Batch batch) {
        OpenImport file = imports.required(actor, id, "READING");
        intake.take(id.value(), batch, file.columns());
        jdbc.sql("update members.import set up_to_row = ?, rows_read = rows_read + ?, moved_at = ? where id = ?")
                .param(batch.lastRow())
                .param(batch.rows())
                .param(OffsetDateTime.now(clock))
                .param(id.value())
                .update();
    }

    /** After the last batch the rows are held beside each other. */
    void finish(Actor actor, ImportId id) {
        OpenImport file = imports.required(actor, id, "READING");
        intake.compare(id.value(), file.columns());
        Map<String, Integer> counts = rows.counts(id.value());
        if (counts.isEmpty()) {
            throw RuleViolation.at("file", "members.import.no-rows");
        }
        jdbc.sql("update members.import set state = 'CHECKED', up_to_row = 0, version = version + 1 where id = ?")
                .param(id.value())
                .update();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        events.publishEvent(new MembersChecked(file.unit(), id.value(), all, counts.getOrDefault("FAULTY", 0)));
    }
}
