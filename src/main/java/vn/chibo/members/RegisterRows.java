package vn.chibo.members;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.access.Role;
import vn.chibo.members.RegisterMember.Registered;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** The rows of new members: membership, stay, standings and right, each table in one statement. */
@Component
class RegisterRows {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final KeepGrants grants;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    RegisterRows(
            JdbcClient jdbc,
            OrganisationPaths paths,
            KeepGrants grants,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.grants = grants;
        this.json = json;
        this.events = events;
    }

    List<UUID> newIds(int count) {
        return jdbc.sql("select uuidv7() from generate_series(1, ?)")
                .param(count)
                .query(UUID.class)
                .list();
    }

    List<Registered> enter(Actor actor, UnitId cell, List<Row> rows) {
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

    record Row(UUID id, UUID person, LocalDate inCell, MemberData data, List<StandingPeriod> standings) {
        KeepGrants.Grant grant(UnitId cell) {
            return new KeepGrants.Grant("member:" + id, person, Role.MEMBER, cell.value(), inCell, data.leftOn());
        }
    }
}
