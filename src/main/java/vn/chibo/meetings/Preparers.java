package vn.chibo.meetings;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.shared.UnitId;

/**
 * Spreads the preparation: the head of the cell evaluates and plans, the rest goes to those who prepared least of late,
 * so that as many comrades as possible take part. A proposal only; the drafter decides.
 */
@Component
class Preparers {
    private final JdbcClient jdbc;

    Preparers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Turns turns(UnitId cell, List<RosterLine> comrades, MemberId head) {
        Map<UUID, Integer> prepared = new HashMap<>();
        jdbc.sql("""
                select i.preparer_id, count(*) as items from meetings.agenda_item i
                join meetings.meeting m on m.id = i.meeting_id
                where m.unit_id = ? and not i.removed and i.preparer_id is not null and m.state <> 'CANCELLED'
                group by i.preparer_id
                """).param(cell.value()).query(row -> {
            prepared.put(row.getObject("preparer_id", UUID.class), row.getInt("items"));
        });
        List<MemberId> queue = comrades.stream()
                .filter(comrade -> comrade.standing() == Standing.OFFICIAL)
                .map(RosterLine::member)
                .filter(member -> !member.equals(head))
                .sorted(Comparator.comparingInt(member -> prepared.getOrDefault(member.value(), 0)))
                .toList();
        return new Turns(head, new ArrayDeque<>(queue));
    }

    /** Whose turn it is, item by item. */
    static final class Turns {
        private final MemberId head;
        private final Deque<MemberId> queue;

        private Turns(MemberId head, Deque<MemberId> queue) {
            this.head = head;
            this.queue = queue;
        }

        MemberId of(AgendaPart part, @Nullable MemberId named) {
            if (named != null) {
                queue.remove(named);
                queue.addLast(named);
                return named;
            }
            if (part == AgendaPart.EVALUATION || part == AgendaPart.PLAN || queue.isEmpty()) {
                return head;
            }
            MemberId next = queue.removeFirst();
            queue.addLast(next);
            return next;
        }
    }
}
