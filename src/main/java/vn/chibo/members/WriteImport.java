package vn.chibo.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.OpenImports.OpenImport;
import vn.chibo.members.imports.CheckedRow;
import vn.chibo.members.imports.CheckedRow.Outcome;
import vn.chibo.members.imports.FileCheck;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.Writing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Puts a checked file into the register: everything, or the sound rows, while the others wait to be corrected. The
 * rows are checked once more, for the register may have changed since. A file imported twice changes nothing.
 */
@UseCase
public class WriteImport {
    private final OpenImports imports;
    private final ImportRows rows;
    private final FileCheck checks;
    private final Writing writing;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WriteImport(
            OpenImports imports,
            ImportRows rows,
            FileCheck checks,
            Writing writing,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.rows = rows;
        this.checks = checks;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param onlySound leaves faulty rows waiting; without it a single faulty row holds up all */
    public void write(Actor actor, ImportId id, boolean onlySound) {
        OpenImport file = imports.required(actor, id);
        List<CheckedRow> checked = checks.check(rows.open(id.value()), file.unitId(), file.unitPath());
        Map<Outcome, Long> counts =
                checked.stream().collect(Collectors.groupingBy(CheckedRow::outcome, Collectors.counting()));
        long faulty = counts.getOrDefault(Outcome.FAULTY, 0L);
        if (faulty > 0 && !onlySound) {
            throw new RuleViolation("members.import.faulty-rows", faulty);
        }
        List<DomainEvent> happened = writing.write(actor, checked, file.unitPath());
        if (!happened.isEmpty()) {
            events.publishEvent(new EventBatch(happened));
        }
        rows.written(
                id.value(),
                checked.stream()
                        .filter(row -> row.outcome() != Outcome.FAULTY)
                        .map(row -> row.row().number())
                        .toList());
        jdbc.sql("update members.import set state = ?, finished_at = ?, version = version + 1 where id = ?")
                .param(faulty == 0 ? "IMPORTED" : "CHECKED")
                .param(OffsetDateTime.now(clock))
                .param(id.value())
                .update();
        events.publishEvent(new MembersImported(
                file.unit(),
                id.value(),
                counts.getOrDefault(Outcome.NEW, 0L).intValue(),
                counts.getOrDefault(Outcome.CHANGED, 0L).intValue(),
                counts.getOrDefault(Outcome.SAME, 0L).intValue(),
                (int) faulty));
    }
}
