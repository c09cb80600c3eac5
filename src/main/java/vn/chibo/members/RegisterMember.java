package vn.chibo.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.access.Role;
import vn.chibo.people.KeepPeople;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
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
    private final KeepPeople people;
    private final KeepGrants grants;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    RegisterMember(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            KeepPeople people,
            KeepGrants grants,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.people = people;
        this.grants = grants;
        this.json = json;
        this.events = events;
    }

    public MemberId register(Actor actor, UnitId cell, PersonData person, MemberData data) {
        return registerAll(actor, cell, List.of(new Newcomer(person, data)))
                .getFirst()
                .member();
    }

    /** For a person already on record, such as one who holds a post elsewhere. */
    public MemberId register(Actor actor, UnitId cell, PersonId person, MemberData data) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        return write(actor, cell, List.of(person), List.of(data)).getFirst().member();
    }

    /**
     * Admits a person on record: Party age runs from the decision's day ({@code data.joinedOn()}), membership of the
     * cell and probation from the day of the ceremony ({@code data.inCellFrom()}; Quy định 208-QĐ/TW).
     */
    public MemberId admit(Actor actor, UnitId cell, PersonId person, MemberData data) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        var probation = List.of(new StandingPeriod(Standing.PROBATIONARY, data.inCellFrom(), null));
        Row row = new Row(newIds(1).getFirst(), person.value(), data.inCellFrom(), data, probation);
        return enter(actor, cell, List.of(row)).getFirst().member();
    }

    /** A stranger to the register. */
    public record Newcomer(PersonData person, MemberData data) {}

    /** Who came onto the register. */
    public record Registered(MemberId member, PersonId person) {}

    /** A whole cell at once, each table in one statement; answers in the order of the newcomers. */
    public List<Registered> registerAll(Actor actor, UnitId cell, List<Newcomer> newcomers) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        List<PersonId> recorded = people.recordAll(
                actor,
                newcomers.stream()
                        .map(one -> new KeepPeople.Newcomer(cell, one.person()))
                        .toList());
        return write(
                actor, cell, recorded, newcomers.stream().map(Newcomer::data).toList());
    }

    private List<Registered> write(Actor actor, UnitId cell, List<PersonId> persons, List<MemberData> memberships) {
        List<Row> rows = new ArrayList<>();
        var ids = newIds(persons.size()).iterator();
        for (int i = 0; i < persons.size(); i++) {
            MemberData data = memberships.get(i);
            if (data.officialOn() != null && data.officialOn().isBefore(data.joinedOn())) {
                throw RuleViolation.at("officialOn", "members.official-before-joining");
            }
            LocalDate inCell = data.inCellFrom() == null ? data.joinedOn() : data.inCellFrom();
            rows.add(new Row(ids.next(), persons.get(i).value(), inCell, data, StandingPeriod.of(data)));
        }
        return enter(actor, cell, rows);
    }

    private List<UUID> newIds(int count) {
        return jdbc.sql("select uuidv7() from generate_series(1, ?)")
                .param(count)
                .query(UUID.class)
                .list();
    }

    private List<Registered> enter(Actor actor, UnitId cell, List<Row> rows) {
        insert(cell, json.writeValueAsString(rows));
        grants.keepAll(actor, rows.stream().map(row -> row.grant(cell)).toList());
        List<DomainEvent> registered = rows.stream()
                .<DomainEvent>map(row -> new MemberRegistered(cell, row.id(), row.person()))
                .toList();
        events.publishEvent(new EventBatch(registered));
        return rows.stream()
                .map(row -> new Registered(new MemberId(row.id()), new PersonId(row.person())))
                .toList();
    }

    private void insert(UnitId cell, String rows) {
        jdbc.sql("""
                insert into members.member (id, person_id, unit_id, unit_path, card_number, file_number, badge, joined_on,
                    official_on, introduced_by, army, notes)
                select r.id, r.person, :unit, :path, d."cardNumber", d."fileNumber", d.badge, d."joinedOn",
                    d."officialOn", d."introducedBy", d.army, d.notes
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, person uuid, data jsonb),
                     jsonb_to_record(r.data) as d ("cardNumber" text, "fileNumber" text, badge text, "joinedOn" date,
                         "officialOn" date, "introducedBy" text, army text, notes text)
                """)
                .param("unit", cell.value())
                .param("path", paths.path(cell).orElseThrow(NotFound::new))
                .param("rows", rows)
                .update();
        jdbc.sql("""
                insert into members.affiliation (member_id, valid, unit_id, came_by, left_by)
                select r.id, daterange(r."inCell", d."leftOn"), :unit, d."cameBy", d."leftBy"
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, "inCell" date, data jsonb),
                     jsonb_to_record(r.data) as d ("leftOn" date, "cameBy" text, "leftBy" text)
                """).param("unit", cell.value()).param("rows", rows).update();
        jdbc.sql("""
                insert into members.standing (member_id, valid, standing)
                select r.id, daterange(s."from", s.until), s.standing
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, standings jsonb),
                     jsonb_to_recordset(r.standings) as s (standing text, "from" date, until date)
                """).param("rows", rows).update();
    }

    private record Row(UUID id, UUID person, LocalDate inCell, MemberData data, List<StandingPeriod> standings) {
        KeepGrants.Grant grant(UnitId cell) {
            return new KeepGrants.Grant("member:" + id, person, Role.MEMBER, cell.value(), inCell, data.leftOn());
        }
    }
}
