package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.access.Role;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Writes a member into a cell's register (sổ danh sách đảng viên, Mẫu 7-HSĐV): the person, the membership, the way into
 * the cell, the standing from the day of joining on, and the right to take part.
 */
@UseCase
public class RegisterMember {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final KeepPerson people;
    private final KeepGrants grants;
    private final ApplicationEventPublisher events;

    RegisterMember(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            KeepPerson people,
            KeepGrants grants,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.people = people;
        this.grants = grants;
        this.events = events;
    }

    public MemberId register(Actor actor, UnitId cell, PersonData person, MemberData data) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        return register(actor, cell, people.record(actor, cell, person), data);
    }

    /** For a person already on record, such as one who holds a post elsewhere. */
    public MemberId register(Actor actor, UnitId cell, PersonId person, MemberData data) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        if (data.officialOn() != null && data.officialOn().isBefore(data.joinedOn())) {
            throw RuleViolation.at("officialOn", "members.official-before-joining");
        }
        UUID member = insertMember(cell, person, data);
        LocalDate inCell = data.inCellFrom() == null ? data.joinedOn() : data.inCellFrom();
        insertAffiliation(member, cell, inCell, data);
        for (StandingPeriod period : StandingPeriod.of(data)) {
            insertStanding(member, period.standing(), period.from(), period.until());
        }
        grants.keep(actor, "member:" + member, person.value(), Role.MEMBER, cell, inCell, data.leftOn());
        events.publishEvent(new MemberRegistered(cell, member, person.value()));
        return new MemberId(member);
    }

    private UUID insertMember(UnitId cell, PersonId person, MemberData data) {
        return jdbc.sql("""
                insert into members.member (person_id, unit_id, unit_path, card_number, file_number, badge, joined_on,
                    official_on, introduced_by, army, notes)
                values (:person, :unit, :path, :card, :file, :badge, :joined, :official, :introduced, :army, :notes)
                returning id
                """)
                .param("person", person.value())
                .param("unit", cell.value())
                .param("path", paths.path(cell).orElseThrow(NotFound::new))
                .param("card", data.cardNumber())
                .param("file", data.fileNumber())
                .param("badge", data.badge())
                .param("joined", data.joinedOn())
                .param("official", data.officialOn())
                .param("introduced", data.introducedBy())
                .param("army", data.army())
                .param("notes", data.notes())
                .query(UUID.class)
                .single();
    }

    private void insertAffiliation(UUID member, UnitId cell, LocalDate from, MemberData data) {
        jdbc.sql("""
                insert into members.affiliation (member_id, valid, unit_id, came_by, left_by)
                values (:member, daterange(:from, :until), :unit, :came, :left)
                """)
                .param("member", member)
                .param("from", from)
                .param("until", data.leftOn(), java.sql.Types.DATE)
                .param("unit", cell.value())
                .param("came", data.cameBy())
                .param("left", data.leftBy())
                .update();
    }

    private void insertStanding(UUID member, Standing standing, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("""
                insert into members.standing (member_id, valid, standing)
                values (:member, daterange(:from, :until), :standing)
                """)
                .param("member", member)
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .param("standing", standing.name())
                .update();
    }
}
