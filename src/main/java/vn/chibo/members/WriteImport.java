package vn.chibo.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.OpenImports.OpenImport;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.Intake;
import vn.chibo.members.imports.SealedFiles;
import vn.chibo.members.imports.Writing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Puts a checked file into the register: everything, or the sound rows, while the others wait to be corrected. It goes
 * in batches, each a transaction with its entry in the audit; the rows are checked once more, for the register may have
 * changed since. Broken off, it goes on after the last whole batch; a file imported twice changes nothing.
 */
@UseCase
public class WriteImport {
    private static final int SHORT = 2_000;
    private static final int BATCH = 5_000;

    /** Few at first: plans made for an empty register read all of it for each row. */
    private static final int FIRST = 500;

    private final OpenImports imports;
    private final ImportRows rows;
    private final Intake intake;
    private final Writing writing;
    private final SealedFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WriteImport(
            OpenImports imports,
            ImportRows rows,
            Intake intake,
            Writing writing,
            SealedFiles files,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.rows = rows;
        this.intake = intake;
        this.writing = writing;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * From here on the file is being written.
     *
     * @param onlySound leaves faulty rows waiting; without it a single faulty row holds up all
     */
    void begin(Actor actor, ImportId id, boolean onlySound) {
        imports.required(actor, id, "CHECKED");
        Map<String, Integer> counts = rows.counts(id.value());
        int faulty = counts.getOrDefault("FAULTY", 0);
        if (faulty > 0 && !onlySound) {
            throw new RuleViolation("members.import.faulty-rows", faulty);
        }
        jdbc.sql("""
                update members.import set state = 'WRITING', only_sound = ?, up_to_row = 0, rows_read = 0, rows_counted = ?,
                    moved_at = ?, version = version + 1 where id = ?
                """)
                .param(onlySound)
                .param(sound(counts))
                .param(OffsetDateTime.now(clock))
                .param(id.value())
                .update();
    }

    /** Whether a page can wait for it. */
    boolean isShort(ImportId id) {
        return sound(rows.counts(id.value())) <= SHORT;
    }

    private static int sound(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> List.of("NEW", "CHANGED", "SAME", "LEFT_OUT").contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Writes the next batch; false when there is none left and the file is done. */
    boolean step(Actor actor, ImportId id) {
        OpenImport file = imports.required(actor, id, "WRITING");
        int last = intake.again(id.value(), file.columns(), file.upToRow(), file.upToRow() == 0 ? FIRST : BATCH);
        if (last == file.upToRow()) {
            finish(id);
            return false;
        }
        int faulty = intake.count("FAULTY");
        if (faulty > 0 && !file.onlySound() && file.upToRow() == 0) {
            throw new RuleViolation("members.import.faulty-rows", faulty);
        }
        int unchanged = intake.count("SAME") + intake.count("LEFT_OUT");
        int registered = writing.register(actor, file.columns()).size();
        List<MemberMended> mended = writing.mend(actor, file.columns());
        if (!mended.isEmpty()) {
            events.publishEvent(new EventBatch(mended));
        }
        intake.written(id.value());
        jdbc.sql("update members.import set up_to_row = ?, rows_read = rows_read + ?, moved_at = ? where id = ?")
                .param(last)
                .param(registered + mended.size() + unchanged)
                .param(OffsetDateTime.now(clock))
                .param(id.value())
                .update();
        events.publishEvent(new MembersImported(
                file.unit(), id.value(), registered, mended.size(), unchanged, faulty, file.upToRow() + 1, last));
        return true;
    }

    /** A short file at once. */
    public void write(Actor actor, ImportId id, boolean onlySound) {
        begin(actor, id, onlySound);
        while (step(actor, id)) {}
    }

    private void finish(ImportId id) {
        boolean waiting = rows.counts(id.value()).containsKey("FAULTY");
        if (!waiting) {
            files.delete(id.value());
        }
        jdbc.sql(
                        "update members.import set state = ?, finished_at = ?, up_to_row = 0, version = version + 1 where id = ?")
                .param(waiting ? "CHECKED" : "IMPORTED")
                .param(OffsetDateTime.now(clock))
                .param(id.value())
                .update();
    }
}
