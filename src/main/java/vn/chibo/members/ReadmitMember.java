package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.access.Role;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Brings a former member back into the Party (kết nạp lại): the one row of the register lives on, with a new period in a
 * cell and a new probation from the ceremony. The time outside stays a gap.
 */
@UseCase
public class ReadmitMember {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final KeepGrants grants;
    private final ApplicationEventPublisher events;

    ReadmitMember(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            KeepGrants grants,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.grants = grants;
        this.events = events;
    }

    /** @param ceremony first day of the new probation */
    public MemberId readmit(Actor actor, UnitId cell, PersonId person, LocalDate ceremony, String cameBy) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        UUID member = jdbc.sql("select id from members.member where person_id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        jdbc.sql("""
                update members.standing set valid = daterange(lower(valid), :day)
                where member_id = :member and upper_inf(valid)
                """).param("day", ceremony).param("member", member).update();
        jdbc.sql("insert into members.standing (member_id, valid, standing) "
                        + "values (:member, daterange(:day, null), 'PROBATIONARY')")
                .param("member", member)
                .param("day", ceremony)
                .update();
        jdbc.sql("insert into members.affiliation (member_id, valid, unit_id, came_by) "
                        + "values (:member, daterange(:day, null), :unit, :by)")
                .param("member", member)
                .param("day", ceremony)
                .param("unit", cell.value())
                .param("by", cameBy)
                .update();
        jdbc.sql("update members.member set unit_id = :unit, unit_path = :path, official_on = null, "
                        + "version = version + 1 where id = :member")
                .param("unit", cell.value())
                .param("path", paths.path(cell).orElseThrow(NotFound::new))
                .param("member", member)
                .update();
        grants.keep(actor, "member:" + member, person.value(), Role.MEMBER, cell, ceremony, null);
        events.publishEvent(new MemberRegistered(cell, member, person.value()));
        return new MemberId(member);
    }
}
