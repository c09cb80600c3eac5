package vn.chibo.members;

import java.util.List;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** What the check of a file found goes out as a file, to be mended where the list came from. That it did is on record. */
@UseCase
public class TakeFindings {
    private static final int AT_ONCE = 1_000;

    private final ImportRows rows;
    private final Access access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TakeFindings(ImportRows rows, Access access, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Hands on the rows with something found, in the order of the file. It may take long, so nobody is kept from mending
     * rows meanwhile.
     *
     * @param taker also told how many rows there were so far
     */
    public void each(Actor actor, ImportId id, ObjLongConsumer<Stored> taker) {
        UnitId unit = unit(id);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        long findings = 0;
        long told = 0;
        List<Stored> some = rows.found(id.value(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (Stored row : some) {
                findings += row.problems().size();
                taker.accept(row, ++told);
            }
            some = rows.found(id.value(), some.getLast().row().number(), AT_ONCE);
        }
        events.publishEvent(new FindingsTaken(unit, id.value(), findings));
    }

    private UnitId unit(ImportId id) {
        return jdbc.sql("select unit_id from members.import where id = ? and state <> 'DROPPED'")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
    }
}
