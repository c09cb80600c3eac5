package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.cadres.Criterion;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The parts of a profile, newest first; who asks has looked to the permission. */
@ReadModel
class ProfileParts {
    private static final String NAME = """
            coalesce((select v.name from organisations.unit_version v where v.unit_id = %1$s
                      order by lower(v.valid) desc limit 1), '')
            """;
    private static final String CELL = """
            coalesce((select k.is_cell from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind
                      where v.unit_id = %1$s order by lower(v.valid) desc limit 1), false)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProfileParts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ProfilePage.Said> said(Actor actor, UUID person) {
        return jdbc.sql("""
                select c.field, c.said_on as "on", c.words, c.author, coalesce(p.full_name, '') as who, c.recorded_at as at
                from cadres.competence c left join people.person p on p.id = c.written_by
                where c.person_id = ? order by c.said_on desc, c.recorded_at desc
                """).param(person).query(ProfilePage.Said.class).list();
    }

    /** What the program knows by itself: posts, seats and charges, those of today first. */
    List<ProfilePage.Held> held(Actor actor, UUID person) {
        return jdbc.sql(("""
                select * from (
                    select 'POST' as sort, o.kind, %1$s as at, %2$s as cell, lower(o.held) as since, upper(o.held) as until
                    from organisations.post o where o.person_id = :person
                    union all
                    select 'SEAT', s.role, b.kind || ':' || b.name, false, lower(s.valid), upper(s.valid)
                    from organisations.seat s join organisations.body b on b.id = s.body_id where s.person_id = :person
                    union all
                    select 'CHARGE', '', coalesce(nullif(%3$s, ''), b.name, c.field), false, lower(c.valid), upper(c.valid)
                    from organisations.charge c left join organisations.body b on b.id = c.body_id
                    where c.person_id = :person) h
                order by h.until is not null and h.until <= cast(:day as date), h.since desc
                """)
                        .formatted(
                                NAME.formatted("o.unit_id"),
                                CELL.formatted("o.unit_id"),
                                NAME.formatted("c.over_unit_id")))
                .param("person", person)
                .param("day", LocalDate.now(clock))
                .query(ProfilePage.Held.class)
                .list();
    }

    List<ProfilePage.Evaluation> evaluations(Actor actor, UUID person) {
        return jdbc.sql("""
                select e.id, e.evaluated_on, e.judged_by, coalesce(c.kind, '') as kind, e.rotation_to, %s as cell
                from cadres.evaluation e left join cadres.candidate c on c.id = e.candidate_id
                where e.person_id = ? order by e.evaluated_on desc, e.recorded_at desc
                """.formatted(CELL.formatted("e.unit_id")))
                .param(person)
                .query((row, number) -> new ProfilePage.Evaluation(
                        row.getObject("evaluated_on", LocalDate.class),
                        row.getString("judged_by"),
                        row.getString("kind"),
                        row.getString("rotation_to"),
                        row.getBoolean("cell"),
                        words(row.getObject("id", UUID.class))))
                .list();
    }

    List<ProfilePage.Planned> plans(Actor actor, UUID person) {
        return jdbc.sql("""
                select p.id as plan, p.from_year, p.to_year, c.kind, %s as unit_name, %s as cell,
                       exists (select 1 from cadres.removal r where r.candidate_id = c.id) as taken_out
                from cadres.candidate c join cadres.plan p on p.id = c.plan_id
                where c.person_id = ? order by p.from_year desc, c.kind
                """.formatted(NAME.formatted("p.unit_id"), CELL.formatted("p.unit_id")))
                .param(person)
                .query(ProfilePage.Planned.class)
                .list();
    }

    private Map<Criterion, String> words(UUID evaluation) {
        Map<Criterion, String> words = new EnumMap<>(Criterion.class);
        jdbc.sql("select criterion, words from cadres.evaluation_word where evaluation_id = ?")
                .param(evaluation)
                .query(row -> {
                    words.put(Criterion.valueOf(row.getString(1)), row.getString(2));
                });
        return words;
    }
}
