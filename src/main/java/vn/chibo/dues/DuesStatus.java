package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** The one line told at a meeting's opening (42-HD/BTCTW): how many of how many have paid the month, no name. */
@ReadModel
public class DuesStatus {
    private final Access access;
    private final Ledgers ledgers;
    private final DuesBook book;

    DuesStatus(Access access, Ledgers ledgers, DuesBook book) {
        this.access = access;
        this.ledgers = ledgers;
        this.book = book;
    }

    /** @param owed comrades who are not exempt; {@code paid} of them in full */
    public record Told(int paid, int owed) {}

    /**
     * By what was received until that day; empty while the cell keeps no dues here for the month.
     *
     * @param actor the program itself where the reader may not see the single lines
     */
    public Optional<Told> of(Actor actor, UnitId unit, YearMonth month, LocalDate day) {
        access.require(actor, Permission.KEEP_DUES, unit);
        return ledgers.find(unit)
                .filter(ledger -> !month.isBefore(ledger.begins()))
                .map(ledger -> {
                    var counted = DuesBook.counted(book.lines(ledger, month, month, day));
                    int paid = counted.getOrDefault(DuesLine.State.PAID, 0);
                    int all = counted.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    return new Told(paid, all - counted.getOrDefault(DuesLine.State.EXEMPT, 0));
                });
    }
}
