package vn.chibo.members.imports;

import static vn.chibo.members.Field.CARD_NUMBER;
import static vn.chibo.members.Field.CITIZEN_ID;
import static vn.chibo.members.Field.FULL_NAME;
import static vn.chibo.members.Field.IN_CELL_FROM;
import static vn.chibo.members.Field.JOINED_ON;
import static vn.chibo.members.Field.LEFT_ON;
import static vn.chibo.members.Field.OFFICIAL_ON;
import static vn.chibo.members.Field.OLD_IDENTITY;
import static vn.chibo.members.Field.ORGANISATION;
import static vn.chibo.members.Field.STANDING;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;

/**
 * Holds the staged rows beside the register, all at once: whom each speaks of (by name and birthday, else by citizen
 * number, card, id of the member database), which numbers are somebody else's, what would change. Of people outside the
 * scope nothing is told but that they are there.
 */
@Component
class Matching {
    /** What decisions and transfers set, and nothing else once there is one. */
    private static final List<Field> BY_DECISION = List.of(JOINED_ON, OFFICIAL_ON, STANDING, LEFT_ON, IN_CELL_FROM);

    /** A function takes a hundred arguments: fifty pairs of a name and a change. */
    private static final int PAIRS = 40;

    /** A row that the keeper knows to speak of nobody on record. */
    static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills {@code pg_temp.arriving} from {@code pg_temp.staged}. */
    void match(FileColumns columns) {
        jdbc.sql(SOUGHT + judged(columns)).update();
    }

    /** Row by row, hence the limits: joined, a planner that takes the scope for small would read all of it for each batch. */
    private static final String SOUGHT = """
            insert into pg_temp.arriving (row_number, person_id, member_id, found, changes, outcome, known)
            with hit as materialized (
                select r.row_number, c.id as by_citizen, k.person_id as by_card,
                       case when r.about is not null then (select m.person_id from members.member m where m.id = r.about)
                            else coalesce(n.id, j.person_id) end as by_name,
                       -- worked out here: behind row-level security an index takes no coalesce
                       coalesce(c.id, k.person_id, e.person_id) as by_number
                from pg_temp.staged r
                left join lateral (select p.id from people.person p
                                   where p.citizen_id_index = r.citizen_index and p.merged_into is null limit 1) c on true
                left join lateral (select m.person_id from members.member m
                                   where m.card_number = r.card and m.card_number <> '' and m.merged_into is null limit 1) k on true
                left join lateral (select m.person_id from members.member m
                                   where m.external_id = r.external_id and m.external_id <> '' and m.merged_into is null limit 1) e on true
                left join lateral (select p.id from people.person p
                                   where p.birth_date = r.birth and p.search_name = shared.fold(r.full_name) and p.merged_into is null
                                     and lower(p.full_name collate shared.vietnamese) collate "C" = r.name_key collate "C"
                                   order by p.given_name, p.full_name, p.id limit 1) n on true
                left join lateral (select l.person_id from members.line l join people.person p on p.id = l.person_id
                                   where r.birth is null and l.joined_on = r.joined and p.merged_into is null
                                     and l.search_name = shared.fold(r.full_name)
                                     and lower(p.full_name collate shared.vietnamese) collate "C" = r.name_key collate "C"
                                   order by l.given_name, l.full_name, l.person_id limit 1) j on true),
            spoken_of as materialized (
                select h.*, coalesce(h.by_name, p.id) as person
                from hit h join pg_temp.staged r on r.row_number = h.row_number
                left join lateral (select p.id from people.person p
                                   where h.by_name is null and r.about is null
                                     and p.id = h.by_number
                                     and (p.search_name = shared.fold(r.full_name) or p.birth_date = r.birth) limit 1) p on true),
            taken as materialized (
                select t.card, t.citizen from members.taken(
                    (select coalesce(array_agg(card), '{}') from pg_temp.staged where card <> ''),
                    (select coalesce(array_agg(citizen_index), '{}') from pg_temp.staged where citizen_index is not null)) t),
            unknown as materialized (
                select r.row_number, r.full_name, r.birth, r.citizen_index
                from pg_temp.staged r join spoken_of h on h.row_number = r.row_number
                where h.person is null and r.about is null and r.birth is not null),
            elsewhere as materialized (
                select asked.rows[x.place] as row_number
                from (select array_agg(u.row_number) as rows, array_agg(u.full_name) as names, array_agg(u.birth) as borns
                      from unknown u where u.citizen_index is null) asked
                cross join lateral members.known_elsewhere_of(asked.names, asked.borns) x (place)),
            alike as materialized (
                select u.row_number, n.full_name from unknown u
                cross join lateral (select p.full_name from people.person p
                                    where p.birth_date = u.birth and p.search_name = shared.fold(u.full_name)
                                      and p.merged_into is null
                                    order by p.given_name, p.full_name, p.id limit 1) n)
            """;

    private static String judged(FileColumns columns) {
        String newer = "select x.* from members.%s x where x.member_id = m.id order by lower(x.valid) desc limit 1";
        return """
                select j.row_number, j.person, j.member, j.found, j.changes,
                       case when j.left_out then 'LEFT_OUT'
                            when (j.problems || j.found) @> '[{"blocks": true}]' then 'FAULTY'
                            when j.member is null then 'NEW'
                            when j.changes = '{}' then 'SAME' else 'CHANGED' end,
                       j.person is not null
                from (select r.row_number, r.left_out, r.problems, h.person, m.id as member, g.changes,
                             case when r.left_out then '[]'::jsonb else %s end as found
                      from pg_temp.staged r join spoken_of h on h.row_number = r.row_number
                      left join lateral (select * from people.person x where x.id = h.person limit 1) p on true
                      left join lateral (select * from members.member x where x.person_id = h.person limit 1) m on true
                      left join lateral (%s) a on true
                      left join lateral (%s) s on true
                      cross join lateral (select case when m.id is null then '{}'::jsonb else %s end as changes offset 0) g
                      offset 0) j -- so that nothing is worked out twice
                """.formatted(
                        found(columns), newer.formatted("affiliation"), newer.formatted("standing"), changes(columns));
    }

    private static String found(FileColumns columns) {
        List<String> findings = new ArrayList<>();
        number(findings, columns, CITIZEN_ID, "by_citizen", "citizen-taken", "r.citizen_index", "citizen");
        number(findings, columns, CARD_NUMBER, "by_card", "card-taken", "r.card", "card");
        findings.add(Findings.hint(
                "r.row_number in (select e.row_number from elsewhere e)", columns, "r", FULL_NAME, "elsewhere"));
        findings.add(Findings.hint(
                "r.row_number in (select e.row_number from alike e)",
                columns,
                "r",
                FULL_NAME,
                "alike-here",
                "(select e.full_name from alike e where e.row_number = r.row_number)"));
        String moved = "m.id is not null and r.about is null and r.unit_id <> m.unit_id";
        String named = columns.text("r", ORGANISATION) + " <> ''";
        findings.add(Findings.when(moved + " and " + named, columns, "r", ORGANISATION, "in-another-cell"));
        findings.add(Findings.when(moved + " and not " + named, columns, "r", FULL_NAME, "in-another-cell"));
        String decided = """
                (exists (select 1 from members.status_decision d where d.member_id = m.id)
                 or exists (select 1 from members.transfer t where t.member_id = m.id and t.state = 'RECEIVED'))""";
        for (Field field : BY_DECISION) {
            if (columns.place(field) > 0) {
                findings.add(Findings.when(
                        "g.changes -> '" + field + "' is not null and " + decided, columns, "r", field, "by-decision"));
            }
        }
        return Findings.list(findings);
    }

    /** A number of somebody else here, or of anybody outside the scope, of whom nothing more is told. */
    private static void number(
            List<String> findings,
            FileColumns columns,
            Field field,
            String holder,
            String key,
            String own,
            String taken) {
        if (columns.place(field) == 0) {
            return;
        }
        String other = "h." + holder + " is not null and h." + holder + " is distinct from h.person";
        String name = "(select o.full_name from people.person o where o.id = h." + holder + ")";
        findings.add(Findings.when(other, columns, "r", field, key + "-here", name));
        String hidden = "h.%s is null and %s in (select t.%s from taken t where t.%s is not null)"
                .formatted(holder, own, taken, taken);
        findings.add(Findings.when(hidden, columns, "r", field, key));
    }

    /** What would become different, as people read it; fields the row does not give stay. */
    private static String changes(FileColumns columns) {
        List<String> pairs = columns.fields().stream()
                .filter(Field::typed)
                .map(field -> "'" + field + "', " + change(columns, field))
                .toList();
        List<String> objects = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += PAIRS) {
            objects.add(pairs.subList(from, Math.min(pairs.size(), from + PAIRS)).stream()
                    .collect(Collectors.joining(",\n        ", "jsonb_build_object(", ")")));
        }
        return "jsonb_strip_nulls(" + String.join(" || ", objects) + ")";
    }

    private static String change(FileColumns columns, Field field) {
        String after = columns.value("r", field);
        String before = recorded(field);
        String differs = after + " <> " + before;
        if (field.secret()) {
            boolean citizen = field == CITIZEN_ID;
            differs = (citizen ? "r.citizen_index" : "r.old_index") + " is distinct from "
                    + (citizen ? "p.citizen_id_index" : "m.old_identity_index") + " and " + after + " <> ''";
        } else if (field == STANDING) {
            differs += " and " + after + " <> ''";
        }
        return "case when %s then jsonb_build_object('before', %s, 'after', %s) end"
                .formatted(differs, shown(field, before), shown(field, after));
    }

    /** What is on record, as a checked row has it: never null. */
    private static String recorded(Field field) {
        String kept =
                switch (field) {
                    case CITIZEN_ID -> "p.citizen_id_tail";
                    case OLD_IDENTITY -> "m.old_identity_tail";
                    case STANDING -> "s.standing";
                    case IN_CELL_FROM -> "lower(a.valid)";
                    case LEFT_ON -> "upper(a.valid)";
                    default -> (field.ofPerson() ? "p." : field.ofMember() ? "m." : "a.") + field.column();
                };
        return "coalesce(cast(" + kept + " as text), '')";
    }

    private static String shown(Field field, String value) {
        String bare = "nullif(" + value + ", '')";
        if (field.masked()) {
            return "coalesce(" + Findings.masked(bare) + ", '')";
        }
        return field.kind() == Field.Kind.DATE
                ? "coalesce(to_char(cast(" + bare + " as date), 'DD/MM/YYYY'), '')"
                : value;
    }
}
