package vn.chibo.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;
import vn.chibo.members.imports.RowFile;
import vn.chibo.members.imports.SheetRow;
import vn.chibo.members.imports.Tables;
import vn.chibo.shared.Actor;

/** Carries the rows of a file, however many, to their checks; begun again it goes on where it was. */
@Component
class ReadingImports {
    private static final int BATCH = 5_000;

    private final ReadImport step;

    ReadingImports(ReadImport step) {
        this.step = step;
    }

    /**
     * @param goOn asked with the last row of every batch, which has been kept by then
     */
    void read(Actor actor, ImportId id, IntPredicate goOn) {
        ReadImport.Begun begun = step.begin(actor, id);
        try {
            List<SheetRow> batch = new ArrayList<>();
            boolean[] stopped = {false};
            Tables.read(
                    RowFile.of(begun.content(), begun.file().fileName()),
                    begun.file().table(),
                    row -> {
                        if (row.number() <= begun.file().upToRow()) {
                            return true;
                        }
                        batch.add(row);
                        if (batch.size() == BATCH) {
                            step.take(actor, id, batch);
                            batch.clear();
                            stopped[0] = !goOn.test(row.number());
                        }
                        return !stopped[0];
                    });
            if (stopped[0]) {
                return;
            }
            if (!batch.isEmpty()) {
                step.take(actor, id, batch);
            }
            step.finish(actor, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(begun);
        }
    }

    private static void delete(ReadImport.Begun begun) {
        try {
            Files.deleteIfExists(begun.content());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
