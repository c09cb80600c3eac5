package vn.chibo.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.dues.AcknowledgeDues;
import vn.chibo.dues.Category;
import vn.chibo.dues.CollectDues;
import vn.chibo.dues.DeclareBase;
import vn.chibo.dues.Declared;
import vn.chibo.dues.GrantRelief;
import vn.chibo.dues.OpenLedger;
import vn.chibo.dues.RemitDues;
import vn.chibo.dues.RemittanceId;
import vn.chibo.dues.Way;
import vn.chibo.members.MemberId;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;

/** The dues of a demo cell: kept from the first month it lives, most paid on the meeting's day, a few a month later. */
@Component
@Profile("demo")
class PaidMonth {
    private static final int LATE = 3;
    private static final long LOWEST = 6_084_000;
    private static final long STEP = 585_000;
    private static final int STEPS = 9;
    private static final int HALF = 50;

    private final OpenLedger ledger;
    private final DeclareBase declare;
    private final GrantRelief reliefs;
    private final CollectDues collect;
    private final RemitDues remit;
    private final AcknowledgeDues acknowledge;
    private final PreparedMonth prepared;

    PaidMonth(
            OpenLedger ledger,
            DeclareBase declare,
            GrantRelief reliefs,
            CollectDues collect,
            RemitDues remit,
            AcknowledgeDues acknowledge,
            PreparedMonth prepared) {
        this.ledger = ledger;
        this.declare = declare;
        this.reliefs = reliefs;
        this.collect = collect;
        this.remit = remit;
        this.acknowledge = acknowledge;
        this.prepared = prepared;
    }

    void opened(LivingCell cell, YearMonth first, LocalDateTime start) {
        prepared.at(start);
        Actor secretary = cell.as(cell.secretary());
        ledger.open(secretary, cell.id(), first);
        ledger.region(secretary, cell.id(), "II", first);
        List<RosterLine> comrades = cell.comrades();
        declare.recordedAll(
                secretary,
                cell.id(),
                IntStream.range(0, comrades.size())
                        .mapToObj(i -> new DeclareBase.Entry(
                                UUID.randomUUID(), comrades.get(i).member(), salary(i, first.minusMonths(1))))
                        .toList());
        reliefs.grant(
                secretary,
                UUID.randomUUID(),
                comrades.getLast().member(),
                new GrantRelief.Decided(
                        GrantRelief.Ground.HARDSHIP,
                        HALF,
                        first,
                        first.plusMonths(11),
                        "02-QĐ/CB",
                        start.toLocalDate().minusDays(3)));
    }

    /** Before the meeting of the month: late comrades pay what they owed, the rest pay, last month's share goes up. */
    void paid(LivingCell cell, YearMonth first, YearMonth month, LocalDateTime start) {
        prepared.at(start.minusHours(1));
        Actor secretary = cell.as(cell.secretary());
        LocalDate day = start.toLocalDate();
        if (month.isAfter(first)) {
            collect(secretary, cell, month.minusMonths(1), late(cell, month.minusMonths(1)), day);
            UUID sent = UUID.randomUUID();
            remit.remit(secretary, sent, cell.id(), month.minusMonths(1), day);
            acknowledge.acknowledge(TheProgram.itself(), new RemittanceId(sent), day);
        }
        List<MemberId> now =
                new ArrayList<>(cell.comrades().stream().map(RosterLine::member).toList());
        now.removeAll(late(cell, month));
        collect(secretary, cell, month, now, day);
    }

    private void collect(Actor secretary, LivingCell cell, YearMonth month, List<MemberId> who, LocalDate day) {
        collect.collectAll(secretary, UUID.randomUUID(), cell.id(), month, who, Way.CASH, day);
    }

    /** Others each month, so that nobody is late for long. */
    private static List<MemberId> late(LivingCell cell, YearMonth month) {
        int all = cell.comrades().size();
        return IntStream.range(0, Math.min(LATE, all - 1))
                .map(i -> (month.getMonthValue() * LATE + i) % all)
                .mapToObj(i -> cell.comrades().get(i).member())
                .toList();
    }

    private static Declared salary(int place, YearMonth from) {
        return new Declared(from, Category.INSURED, LOWEST + STEP * (place % STEPS), 0);
    }
}
