package vn.chibo.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.chibo.members.imports.ReadRows;
import vn.chibo.members.imports.ReadRows.Batch;
import vn.chibo.members.imports.RowFile;
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

    /** A short file, within the transaction that received it. */
    void read(Actor actor, ImportId id) {
        carry(step.begin(actor, id), batch -> {
            step.take(actor, id, batch);
            return true;
        });
        step.finish(actor, id);
    }

    /**
     * A long file: while the database takes one batch, the next is read.
     *
     * @param goOn asked with the last row of every batch, which has been kept by then
     */
    void readAhead(Actor actor, ImportId id, IntPredicate goOn) {
        try (var behind = new OneBehind<Integer>()) {
            boolean whole = carry(step.begin(actor, id), batch -> {
                if (!behind.ended().map(goOn::test).orElse(true)) {
                    return false;
                }
                behind.begin(() -> {
                    step.take(actor, id, batch);
                    return batch.lastRow();
                });
                return true;
            });
            if (behind.ended().map(goOn::test).orElse(true) && whole) {
                step.finish(actor, id);
            }
        }
    }

    /** False when a batch was not wanted. */
    private static boolean carry(ReadImport.Begun begun, Predicate<Batch> taker) {
        try {
            ReadRows rows = begun.rows();
            boolean[] wanted = {true};
            Tables.read(
                    RowFile.of(begun.content(), begun.file().fileName()),
                    begun.file().table(),
                    row -> {
                        if (row.number() > begun.file().upToRow()) {
                            rows.add(row);
                            wanted[0] = rows.size() < BATCH || taker.test(rows.next());
                        }
                        return wanted[0];
                    });
            return wanted[0] && (rows.size() == 0 || taker.test(rows.next()));
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
