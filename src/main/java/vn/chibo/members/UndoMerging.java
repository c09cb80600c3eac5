package vn.chibo.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.HistoryMoment;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Takes a merging back: both records are again what they were, rows that had gone along come back, what was written of the
 * kept one since stays with it. Refused while later decisions stand on the kept record.
 */
@UseCase
public class UndoMerging {
    private final JdbcClient jdbc;
    private final Access access;
    private final HistoryMoment moment;
    private final ApplicationEventPublisher events;

    UndoMerging(JdbcClient jdbc, Access access, HistoryMoment moment, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.moment = moment;
        this.events = events;
    }

    /**
     * Something that came after the merging.
     *
     * @param kind FILE, STATUS, TRANSFER, MERIT, POST, MERGING or PERIODS
     * @param number of a decision or a letter; empty for others
     */
    public record Later(String kind, @Nullable LocalDate day, String number) {}

    /** What an undoing would trample on; the reason why it is refused. */
    public List<Later> later(Actor actor, MergingId merging) {
        return jdbc.sql("select kind, day, number from members.since_merging(?) order by day nulls last, kind")
                .param(merging.value())
                .query(Later.class)
                .list();
    }

    public void undo(Actor actor, MergingId merging, String reason) {
        Merged merged = merged(merging);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(merged.unitId()));
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(merged.otherIn()));
        String why = Transfers.said(reason, "reason");
        lock(merged);
        if (merged(merging).undone()) {
            throw new RuleViolation("members.merging.undone-already");
        }
        if (!later(actor, merging).isEmpty()) {
            throw new RuleViolation("members.merging.later");
        }
        moment.tell();
        jdbc.sql("select members.unmerge(?, ?)")
                .param(merging.value())
                .param(why)
                .query((row, number) -> "")
                .single();
        events.publishEvent(new MergingUndone(
                new UnitId(merged.unitId()), merging.value(), merged.keptId(), merged.otherPerson(), why));
    }

    private Merged merged(MergingId merging) {
        return jdbc.sql("""
                select g.kept_id, k.unit_id, g.other_person, coalesce(o.unit_id, p.unit_id) as other_in,
                       g.undone_at is not null as undone
                from members.merging g join members.member k on k.id = g.kept_id
                join people.person p on p.id = g.other_person left join members.member o on o.id = g.other_id
                where g.id = ?
                """)
                .param(merging.value())
                .query(Merged.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nothing is written to either record between the look at what came later and the undoing. */
    private void lock(Merged merged) {
        jdbc.sql("""
                select p.id from people.person p
                where p.id = :other or p.id = (select m.person_id from members.member m where m.id = :kept)
                order by p.id for update
                """)
                .param("other", merged.otherPerson())
                .param("kept", merged.keptId())
                .query(UUID.class)
                .list();
    }

    private record Merged(UUID keptId, UUID unitId, UUID otherPerson, UUID otherIn, boolean undone) {}
}
