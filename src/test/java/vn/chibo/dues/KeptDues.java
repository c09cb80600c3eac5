package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;
import vn.chibo.world.World.Someone;

/** Cells that keep their dues, in words: one keeper, payers with 8,000,000 đ a month, a ledger four months old. */
@Component
public class KeptDues {
    public static final long BASE = 8_000_000;
    public static final long DUE = 80_000;

    private final World world;
    private final OpenLedger ledger;
    private final DeclareBase declare;
    private final CollectDues collect;
    private final Clock clock;

    KeptDues(World world, OpenLedger ledger, DeclareBase declare, CollectDues collect, Clock clock) {
        this.world = world;
        this.ledger = ledger;
        this.declare = declare;
        this.collect = collect;
        this.clock = clock;
    }

    public record Kept(World.Cell cell, Someone keeper, Someone payer) {}

    public Kept cell(String name) {
        return cell(world.cell(name));
    }

    public Kept cell(String name, UnitId committee) {
        return cell(world.cell(name, committee));
    }

    private Kept cell(World.Cell cell) {
        var kept = new Kept(cell, cell.secretary("Trần Văn An"), cell.member("Lê Thị Bình"));
        ledger.open(kept.keeper().actor(), cell.id, begins());
        declared(kept, kept.keeper());
        declared(kept, kept.payer());
        return kept;
    }

    public void declared(Kept kept, Someone who) {
        declare.recorded(
                kept.keeper().actor(),
                UUID.randomUUID(),
                who.member(),
                new Declared(begins().minusMonths(1), Category.INSURED, BASE, 0));
    }

    public UUID paid(Kept kept, Someone who, YearMonth... months) {
        UUID id = UUID.randomUUID();
        collect.collect(
                kept.keeper().actor(), id, who.member(), new TreeSet<>(List.of(months)), Way.CASH, today(), null);
        return id;
    }

    public YearMonth begins() {
        return now().minusMonths(4);
    }

    public YearMonth now() {
        return YearMonth.from(today());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
