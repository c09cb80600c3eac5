package vn.chibo.members;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.OpenImports.OpenImport;
import vn.chibo.members.imports.FileColumns;
import vn.chibo.members.imports.FileColumns.Column;
import vn.chibo.members.imports.ImportColumns;
import vn.chibo.members.imports.Intake;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Checks every row of an uploaded file, once it is known which column is which field; nothing is written. */
@UseCase
public class CheckImport {
    private final ReceiveImport receive;
    private final CarryImport carry;
    private final OpenImports imports;
    private final ImportColumns columns;
    private final Intake intake;
    private final JdbcClient jdbc;

    CheckImport(
            ReceiveImport receive,
            CarryImport carry,
            OpenImports imports,
            ImportColumns columns,
            Intake intake,
            JdbcClient jdbc) {
        this.receive = receive;
        this.carry = carry;
        this.imports = imports;
        this.columns = columns;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    /**
     * Receives a file and reads it: a short one at once, a long one in the background, neither while its columns wait to
     * be named.
     */
    public ImportId check(Actor actor, UnitId unit, String fileName, Path content) {
        ImportId id = receive.receive(actor, unit, fileName, content);
        carry.read(actor, id);
        return id;
    }

    /**
     * Which field each column is, in their order (empty: not taken over); the organisation is remembered to read these
     * headers so. What was read otherwise before is read anew; once something was written, the columns stand.
     */
    public void name(Actor actor, ImportId id, List<String> fields) {
        OpenImport file = imports.required(actor, id, "COLUMNS", "CHECKED");
        FileColumns named = ImportColumns.mapped(file.columns(), fields);
        Set<Field> seen = EnumSet.noneOf(Field.class);
        List<Field> twice = new ArrayList<>();
        for (Column column : named.columns()) {
            if (column.field() != null && !seen.add(column.field())) {
                twice.add(column.field());
            }
        }
        if (!twice.isEmpty()) {
            throw RuleViolation.at(twice.getFirst().name(), "members.import.column-twice");
        }
        for (Field needed : List.of(Field.FULL_NAME, Field.JOINED_ON)) {
            if (!seen.contains(needed)) {
                throw RuleViolation.at(needed.name(), "members.import.column-missing." + needed.name());
            }
        }
        intake.deleteRows(id.value());
        columns.keep(id.value(), named);
        columns.remember(file.unitId(), file.unitPath(), named);
        jdbc.sql(
                        "update members.import set state = 'READING', up_to_row = 0, rows_read = 0, version = version + 1 where id = ?")
                .param(id.value())
                .update();
        carry.read(actor, id);
    }
}
