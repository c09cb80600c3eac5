package vn.chibo.members.imports;

import static vn.chibo.members.Field.CAME_BY;
import static vn.chibo.members.Field.CITIZEN_ID;
import static vn.chibo.members.Field.IN_CELL_FROM;
import static vn.chibo.members.Field.LEFT_BY;
import static vn.chibo.members.Field.LEFT_ON;
import static vn.chibo.members.Field.OFFICIAL_ON;
import static vn.chibo.members.Field.OLD_IDENTITY;
import static vn.chibo.members.Field.SEX;
import static vn.chibo.members.Field.STAFF_CLASS;
import static vn.chibo.members.Field.STANDING;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.KeepGrants;
import vn.chibo.members.Field;
import vn.chibo.people.KeepPeople;
import vn.chibo.shared.Actor;

/**
 * Registers every staged row that is NEW, each table in one statement: the person, the membership, the way into the
 * cell, the standings that the dates tell, the right to take part.
 */
@Component
class Registering {
    private static final String NEW =
            " from pg_temp.arriving a join pg_temp.staged r on r.row_number = a.row_number and a.outcome = 'NEW' ";

    private final JdbcClient jdbc;
    private final KeepPeople people;
    private final KeepGrants grants;

    Registering(JdbcClient jdbc, KeepPeople people, KeepGrants grants) {
        this.jdbc = jdbc;
        this.people = people;
        this.grants = grants;
    }

    record Registered(UUID unit, UUID member, UUID person) {}

    List<Registered> register(Actor actor, FileColumns columns) {
        int found = jdbc.sql("""
                update pg_temp.arriving set person_id = coalesce(person_id, uuidv7()), member_id = uuidv7()
                where outcome = 'NEW'
                """).update();
        if (found == 0) {
            return List.of();
        }
        people.recordAll(
                actor,
                written(columns, Field::ofPerson).stream().map(Field::column).toList(),
                persons(columns));
        jdbc.sql(members(columns)).update();
        jdbc.sql("insert into members.affiliation (member_id, valid, unit_id, came_by, left_by) select a.member_id, "
                        + stay(columns) + ", r.unit_id, " + text(columns, CAME_BY) + ", " + text(columns, LEFT_BY)
                        + NEW)
                .update();
        jdbc.sql(standings(columns)).update();
        grants.keepAll(
                actor,
                "select a.person_id, 'MEMBER', u.id, u.path, " + stay(columns) + ", 'member:' || a.member_id" + NEW
                        + "join organisations.unit u on u.id = r.unit_id");
        return jdbc.sql("select r.unit_id as unit, a.member_id as member, a.person_id as person" + NEW
                        + "order by r.row_number")
                .query(Registered.class)
                .list();
    }

    private static String persons(FileColumns columns) {
        return "select a.person_id, u.id, u.path, r.citizen_cipher, r.citizen_index, " + text(columns, CITIZEN_ID)
                + values(columns, Field::ofPerson) + NEW
                + "join organisations.unit u on u.id = r.unit_id where not a.known";
    }

    private static String members(FileColumns columns) {
        return "insert into members.member (id, person_id, unit_id, unit_path, old_identity_cipher, old_identity_index, old_identity_tail"
                + written(columns, Field::ofMember).stream()
                        .map(field -> ", " + field.column())
                        .collect(Collectors.joining())
                + ") select a.member_id, a.person_id, u.id, u.path, r.old_cipher, r.old_index, "
                + text(columns, OLD_IDENTITY)
                + values(columns, Field::ofMember) + NEW + "join organisations.unit u on u.id = r.unit_id";
    }

    private static String values(FileColumns columns, Predicate<Field> of) {
        return written(columns, of).stream()
                .map(field -> ", "
                        + (field.kind() == Field.Kind.DATE
                                ? day(columns, field)
                                : field == SEX || field == STAFF_CLASS
                                        ? "nullif(" + columns.value("r", field) + ", '')"
                                        : text(columns, field)))
                .collect(Collectors.joining());
    }

    private static List<Field> written(FileColumns columns, Predicate<Field> of) {
        return columns.fields().stream()
                .filter(of)
                .filter(Field::typed)
                .filter(field -> !field.secret())
                .toList();
    }

    /** As {@link vn.chibo.members.StandingPeriod#of} has it: probation, then official or what is named, then gone. */
    private static String standings(FileColumns columns) {
        String official = day(columns, OFFICIAL_ON);
        String left = day(columns, LEFT_ON);
        String named = text(columns, STANDING);
        return """
                insert into members.standing (member_id, valid, standing)
                select a.member_id, daterange(s.since, s.until), s.standing %1$s
                cross join lateral (values
                    ('PROBATIONARY', r.joined, coalesce(%2$s, %3$s), %2$s is null or %2$s > r.joined),
                    (case when %4$s in ('EXEMPT', 'SUSPENDED') then %4$s else 'OFFICIAL' end, %2$s, %3$s,
                     %2$s is not null and (%3$s is null or %3$s > %2$s)),
                    (case when %4$s in ('STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED') then %4$s else 'TRANSFERRED' end,
                     %3$s, null, %3$s is not null)) as s (standing, since, until, holds)
                where s.holds
                """.formatted(NEW, official, left, named);
    }

    private static String stay(FileColumns columns) {
        return "daterange(coalesce(" + day(columns, IN_CELL_FROM) + ", r.joined), " + day(columns, LEFT_ON) + ")";
    }

    private static String text(FileColumns columns, Field field) {
        return "coalesce(" + columns.value("r", field) + ", '')";
    }

    private static String day(FileColumns columns, Field field) {
        return "cast(nullif(" + columns.value("r", field) + ", '') as date)";
    }
}
