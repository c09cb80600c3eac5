package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.chibo.members.DuesPaid;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/**
 * Up to which month a comrade owes nothing, for the introduction to another cell: every month the cell asked for until
 * then is paid or exempt. Where the first is open already, what the comrade brought along when coming here.
 */
@ReadModel
class DuesUntil implements DuesPaid {
    private final Ledgers ledgers;
    private final DuesMembers members;
    private final DuesBook book;
    private final Arrivals arrivals;
    private final Clock clock;

    DuesUntil(Ledgers ledgers, DuesMembers members, DuesBook book, Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.ledgers = ledgers;
        this.members = members;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Optional<YearMonth> until(Actor program, MemberId member) {
        var payer = members.collected(program, member);
        LocalDate today = LocalDate.now(clock);
        List<DuesLine> lines = ledgers.find(payer.unit())
                .map(ledger -> book.lines(ledger, ledger.begins(), YearMonth.from(today), today, List.of(member)))
                .orElse(List.of());
        return lines.stream()
                .takeWhile(line -> !line.open())
                .map(DuesLine::month)
                .reduce((earlier, later) -> later)
                .or(() -> arrivals.last(payer).flatMap(Arrivals.Arrival::duesUntil));
    }
}
