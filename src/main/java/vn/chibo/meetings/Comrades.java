package vn.chibo.meetings;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/** Makes sure that what a note points at belongs to this meeting and this cell; a foreign key alone would not. */
@Component
class Comrades {
    private final JdbcClient jdbc;
    private final Clock clock;

    Comrades(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same id, when it is a member of the cell on the day of the meeting. */
    @Nullable
    UUID known(Sitting sitting, String field, @Nullable UUID member) {
        if (member != null && !inCell(sitting, member)) {
            throw RuleViolation.at(field, "meetings.live.unknown-member");
        }
        return member;
    }

    boolean inCell(Sitting sitting, UUID member) {
        return jdbc.sql("""
                select exists (select 1 from members.roster r
                               where r.member_id = :member and r.unit_id = :unit and r.in_cell @> :day)
                """)
                .param("member", member)
                .param("unit", sitting.unit().value())
                .param("day", sitting.day(clock.getZone()))
                .query(Boolean.class)
                .single();
    }

    /** The item, when it stands on this meeting's programme. */
    UUID item(Sitting sitting, @Nullable UUID item) {
        if (item == null) {
            throw RuleViolation.at("item", "meetings.live.no-item");
        }
        boolean there = jdbc.sql(
                        "select exists (select 1 from meetings.agenda_item where id = ? and meeting_id = ? and not removed)")
                .param(item)
                .param(sitting.id())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFound();
        }
        return item;
    }
}
