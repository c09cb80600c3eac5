package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** The dues of a cell for who receives them, of a comrade for the comrade. Nobody else sees a line. */
@ReadModel
public class DuesLines {
    private final Access access;
    private final Ledgers ledgers;
    private final DuesMembers members;
    private final DuesBook book;
    private final Arrivals arrivals;
    private final JdbcClient jdbc;
    private final Clock clock;

    DuesLines(
            Access access,
            Ledgers ledgers,
            DuesMembers members,
            DuesBook book,
            Arrivals arrivals,
            JdbcClient jdbc,
            Clock clock) {
        this.arrivals = arrivals;
        this.access = access;
        this.ledgers = ledgers;
        this.members = members;
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty while the cell keeps no ledger here. */
    public Optional<Ledger> ledger(Actor actor, UnitId unit) {
        access.require(actor, Permission.READ_UNIT, unit);
        return ledgers.find(unit);
    }

    public @Nullable String region(Actor actor, Ledger ledger, YearMonth month) {
        access.require(actor, Permission.COLLECT_DUES, ledger.unit());
        return book.region(ledger, month);
    }

    /** Every comrade's lines of these months, oldest month first. */
    public List<DuesLine> between(Actor actor, Ledger ledger, YearMonth first, YearMonth last) {
        access.require(actor, Permission.COLLECT_DUES, ledger.unit());
        return book.lines(ledger, first, last, LocalDate.now(clock));
    }

    /**
     * Whose lines, and all of them until this month, oldest first.
     *
     * @param arrival with which introduction the comrade came to the cell; null for who came with none
     */
    public record Payer(
            MemberId member, String name, UnitId unit, List<DuesLine> lines, Arrivals.@Nullable Arrival arrival) {}

    public Payer of(Actor actor, MemberId member) {
        return payer(members.collected(actor, member));
    }

    public Payer own(Actor actor) {
        return payer(members.own(actor));
    }

    private Payer payer(DuesMembers.Payer payer) {
        LocalDate today = LocalDate.now(clock);
        List<DuesLine> lines = ledgers.find(payer.unit())
                .map(ledger -> book.lines(ledger, ledger.begins(), YearMonth.from(today), today, List.of(payer.id())))
                .orElse(List.of());
        return new Payer(
                payer.id(),
                payer.name(),
                payer.unit(),
                lines,
                arrivals.last(payer).orElse(null));
    }

    /**
     * Who has not paid for so many months of this calendar year, all over by now, without a recorded reason. For the
     * secretary's eyes alone; empty for anybody else, the deputy too. Nothing follows from it by itself.
     */
    public List<Silent> silent(Actor actor, Ledger ledger, List<DuesLine> lines, int months) {
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        if (!isSecretary(actor, ledger.unit())) {
            return List.of();
        }
        return lines.stream()
                .filter(line ->
                        line.month().getYear() == now.getYear() && line.month().isBefore(now))
                .filter(DuesLines::unpaidWithoutReason)
                .collect(java.util.stream.Collectors.groupingBy(
                        DuesLine::member, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .filter(open -> open.size() >= months)
                .map(open ->
                        new Silent(open.getFirst().member(), open.getFirst().name(), open.size()))
                .toList();
    }

    public record Silent(MemberId member, String name, int months) {}

    /** What the cell has not recorded, such as its region, is not laid at the comrade's door. */
    private static boolean unpaidWithoutReason(DuesLine line) {
        boolean undeclared =
                line.due().missing() == Due.Missing.DECLARATION || line.due().missing() == Due.Missing.PREVIOUS_MONTH;
        return line.paid() <= 0
                && line.excuse().isEmpty()
                && (line.state() == DuesLine.State.UNPAID || line.state() == DuesLine.State.MISSING && undeclared);
    }

    private boolean isSecretary(Actor actor, UnitId unit) {
        return actor.person() != null
                && jdbc.sql("""
                        select count(*) > 0 from organisations.post
                        where person_id = ? and unit_id = ? and kind = 'SECRETARY' and held @> ?
                        """)
                        .param(actor.person())
                        .param(unit.value())
                        .param(LocalDate.now(clock))
                        .query(Boolean.class)
                        .single();
    }
}
