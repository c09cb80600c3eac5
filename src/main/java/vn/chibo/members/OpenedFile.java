package vn.chibo.members;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Whether the actor has a member's file open: some while after opening it is asked for anew, with its purpose. */
@ReadModel
public class OpenedFile {
    public static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    OpenedFile(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The member's cell, once the actor is known to keep members there and to have this file open. */
    public UnitId requireKept(Actor actor, MemberId member, OpeningId opening) {
        UnitId unit = jdbc.sql("""
                select m.unit_id from members.file_opening o join members.member m on m.id = o.member_id
                where o.id = ? and o.member_id = ? and o.opened_by = ? and o.opened_at > ? and m.merged_into is null
                """)
                .param(opening.value())
                .param(member.value())
                .param(actor.requiredPerson())
                .param(OffsetDateTime.now(clock).minus(GOOD_FOR))
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        return unit;
    }
}
