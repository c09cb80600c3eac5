package vn.chibo.members.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.imports.RowReader.Read;
import vn.chibo.people.Codes;
import vn.chibo.rulebook.Rulebook;

/** Checks rows by themselves and beside the register, of a file or typed by hand alike; writes nothing to the register. */
@Component
public class FileCheck {
    private final Register register;
    private final Rulebook rulebook;
    private final Codes codes;
    private final Staging staging;
    private final Matching matching;
    private final Staged staged;
    private final Clock clock;

    FileCheck(
            Register register,
            Rulebook rulebook,
            Codes codes,
            Staging staging,
            Matching matching,
            Staged staged,
            Clock clock) {
        this.register = register;
        this.rulebook = rulebook;
        this.codes = codes;
        this.staging = staging;
        this.matching = matching;
        this.staged = staged;
        this.clock = clock;
    }

    /** @param unit the rows are meant for, path where it hangs */
    public ReadRows reading(FileColumns columns, UUID unit, String path) {
        return new ReadRows(reader(path, cells(unit, path)), staging.lines(columns));
    }

    /** Leaves the rows and what was found in the connection's own tables, for the rest of the transaction. */
    void stage(ReadRows.Batch batch, FileColumns columns) {
        staging.fill(batch.lines(), batch.rows());
        matching.match(columns);
    }

    /** The form of somebody new. */
    public CheckedRow checkNew(SheetRow row, UUID unit, String path) {
        return checked(reader(path, cells(unit, path)).read(row));
    }

    /** Somebody whom the keeper knows to be another than the one of that name: only numbers may not be taken. */
    public CheckedRow checkAnother(SheetRow row, UUID unit, String path) {
        Read read = reader(path, cells(unit, path)).read(row);
        return checked(new Read(row, read.values(), read.problems(), read.leftOut(), read.unit(), Matching.NOBODY));
    }

    /** One member's record, corrected by hand: the row speaks of that member whatever it holds; empty fields clear. */
    public CheckedRow checkKnown(SheetRow row, UUID unit, String path, UUID member) {
        Read read = reader(path, null).read(row);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(read.values());
        row.cells().forEach((field, cell) -> {
            if (cell.isEmpty() && !field.masked()) {
                values.put(field, "");
            }
        });
        return checked(new Read(row, values, read.problems(), false, unit, member));
    }

    private CheckedRow checked(Read read) {
        FileColumns columns = columns(read.row());
        staging.fill(read, columns);
        matching.match(columns);
        return staged.all(columns).getFirst();
    }

    /** The columns of a form: its fields. */
    public static FileColumns columns(SheetRow row) {
        return FileColumns.of(List.copyOf(row.cells().keySet()));
    }

    private Cells cells(UUID unit, String path) {
        return new Cells(register.cells(path, LocalDate.now(clock)), unit);
    }

    private RowReader reader(String path, @Nullable Cells cells) {
        return new RowReader(
                new Regulations(
                        rulebook, path, "member.citizen-id", "member.card-number", "member.age", "probation.months"),
                new ListedWords(codes.all()),
                cells,
                LocalDate.now(clock));
    }
}
