package vn.chibo.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** A keeper says that two suspected duplicates are two human beings: they are asked about no more. */
@UseCase
public class TellApart {
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TellApart(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    public void tell(Actor actor, MemberId member, PersonId other) {
        Two two = jdbc.sql("""
                select m.person_id, m.unit_id, p.unit_id as other_in from members.member m join people.person p on p.id = :other
                where m.id = :member and m.person_id <> p.id
                """)
                .param("member", member.value())
                .param("other", other.value())
                .query(Two.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(two.unitId()));
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(two.otherIn()));
        jdbc.sql("""
                insert into members.told_apart (one, another, told_by, told_at)
                values (least(:one, :other), greatest(:one, :other), :by, :now) on conflict do nothing
                """)
                .param("one", two.personId())
                .param("other", other.value())
                .param("by", actor.requiredPerson())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ToldApart(new UnitId(two.unitId()), member.value(), other.value()));
    }

    private record Two(UUID personId, UUID unitId, UUID otherIn) {}
}
