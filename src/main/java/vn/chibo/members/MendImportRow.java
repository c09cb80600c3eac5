package vn.chibo.members;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import vn.chibo.members.OpenImports.OpenImport;
import vn.chibo.members.imports.Cell;
import vn.chibo.members.imports.FileCheck;
import vn.chibo.members.imports.FileColumns;
import vn.chibo.members.imports.ImportColumns;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.Intake;
import vn.chibo.members.imports.ReadRows;
import vn.chibo.members.imports.SheetRow;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UseCase;

/**
 * Corrects cells of a row in place. The whole file is checked anew, because a number given up here may be right in
 * another row. What was typed stays, right or wrong.
 */
@UseCase
public class MendImportRow {
    private final OpenImports imports;
    private final ImportRows rows;
    private final ImportColumns columns;
    private final FileCheck checks;
    private final Intake intake;
    private final ApplicationEventPublisher events;

    MendImportRow(
            OpenImports imports,
            ImportRows rows,
            ImportColumns columns,
            FileCheck checks,
            Intake intake,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.rows = rows;
        this.columns = columns;
        this.checks = checks;
        this.intake = intake;
        this.events = events;
    }

    /** @param typed the new texts of cells by the names of their columns; columns not named stay */
    public void mend(Actor actor, ImportId id, int rowNumber, Map<String, String> typed) {
        OpenImport file = imports.required(actor, id, "CHECKED");
        SheetRow row = rows.one(id.value(), rowNumber)
                .filter(stored -> !stored.outcome().equals("WRITTEN"))
                .orElseThrow(NotFound::new)
                .row();
        SheetRow mended = new SheetRow(rowNumber, overwritten(row, typed));
        FileColumns read = file.columns().with(mended.cells().keySet());
        columns.keep(id.value(), read);
        ReadRows reading = checks.reading(read, file.unitId(), file.unitPath());
        reading.add(mended);
        intake.take(id.value(), reading.next(), read);
        intake.compare(id.value(), read);
        events.publishEvent(new ImportRowMended(file.unit(), id.value(), rowNumber));
    }

    private static Map<Field, Cell> overwritten(SheetRow row, Map<String, String> typed) {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        cells.putAll(row.cells());
        for (Field field : Field.values()) {
            String text = typed.get(field.name());
            Cell old = cells.get(field);
            if (text != null && (old == null || old.formula() || !old.text().equals(text.strip()))) {
                cells.put(field, (old == null ? new Cell("", "", false, false) : old).typed(text.strip()));
            }
        }
        return cells;
    }
}
