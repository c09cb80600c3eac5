package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.cadres.CommitteePosts;
import vn.chibo.cadres.Corps;
import vn.chibo.cadres.Holder;
import vn.chibo.cadres.Levels;
import vn.chibo.cadres.Standards;
import vn.chibo.cadres.TrainingId;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The training plan of a unit and year, and the needs it should answer. */
@ReadModel
class TrainingQueries {
    private static final String LINES = """
            select t.id, t.year, t.person_id as person, coalesce(p.full_name, t.group_name) as who,
                   coalesce((select string_agg(distinct o.kind, ',') from organisations.post o
                             where o.person_id = t.person_id and o.held @> cast(:day as date) and o.kind = any (:kinds)), '')
                       as posts,
                   t.kind, t.aim, t.place, a.done_on as attended_on, c.done_on as certified_on,
                   coalesce(c.note, '') as certificate, c.valid_until, x.done_on as dropped_on, coalesce(x.note, '') as reason,
                   (c.done_on is not null and m.id is not null
                    and (t.kind = 'THEORY' and array_position(:theories, t.aim)
                                               > coalesce(array_position(:theories, p.political_theory), 0)
                         or t.kind = 'PROFESSIONAL'
                            and shared.fold(p.professional_level) not like '%' || shared.fold(t.aim) || '%'
                            and not exists (select 1 from cadres.training n join cadres.training_step s
                                                on s.training_id = n.id and s.step = 'CERTIFIED'
                                            where n.person_id = t.person_id and n.kind = t.kind and s.done_on > c.done_on)))
                       as raises,
                   case t.kind when 'THEORY' then coalesce(p.political_theory, '')
                               when 'PROFESSIONAL' then coalesce(p.professional_level, '') else '' end as has
            from cadres.training t
            left join people.person p on p.id = t.person_id
            left join members.member m on m.person_id = t.person_id
            left join cadres.training_step a on a.training_id = t.id and a.step = 'ATTENDED'
            left join cadres.training_step c on c.training_id = t.id and c.step = 'CERTIFIED'
            left join cadres.training_step x on x.training_id = t.id and x.step = 'DROPPED'
            """;

    /** From the lowest level of political theory to the highest. */
    private static final String[] THEORIES = {"BASIC", "INTERMEDIATE", "ADVANCED", "BACHELOR"};

    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Corps corps;
    private final Levels levels;
    private final Candidates candidates;
    private final Choices choices;
    private final EndingCertificates ending;
    private final Clock clock;

    TrainingQueries(
            JdbcClient jdbc,
            Access access,
            Units units,
            Corps corps,
            Levels levels,
            Candidates candidates,
            Choices choices,
            EndingCertificates ending,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.corps = corps;
        this.levels = levels;
        this.candidates = candidates;
        this.choices = choices;
        this.ending = ending;
        this.clock = clock;
    }

    int thisYear(Actor actor) {
        return LocalDate.now(clock).getYear();
    }

    UnitId unit(Actor actor, TrainingId id) {
        return jdbc.sql("select unit_id from cadres.training where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
    }

    int year(Actor actor, TrainingId id) {
        return jdbc.sql("select year from cadres.training where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    TrainingPage page(Actor actor, UnitId id, int year, Typed typed, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_CADRES, id);
        LocalDate today = LocalDate.now(clock);
        UnitView unit = units.on(actor, id, today);
        return new TrainingPage(
                unit,
                year,
                years(id, today),
                needs(actor, unit, today),
                lines(id, year, today),
                choices.membersAndHeads(actor, id, typed.text("person")),
                ending.rule(unit.path(), today),
                typed,
                violation);
    }

    /** One's own courses, whichever of one's organisations planned them. */
    List<TrainingPage.Line> own(Actor actor, UUID person) {
        return jdbc.sql(LINES + "where t.person_id = :person order by t.year desc, t.kind")
                .param("person", person)
                .param("day", LocalDate.now(clock))
                .param("kinds", CommitteePosts.names())
                .param("theories", THEORIES)
                .query(TrainingPage.Line.class)
                .list();
    }

    /** How many certificates of each year the files of their holders do not show yet. */
    SortedMap<Integer, Integer> toEnter(Actor actor, UnitId unit) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        SortedMap<Integer, Integer> years = new TreeMap<>();
        jdbc.sql("select year, count(*) as certificates from (" + LINES
                        + "where t.unit_id = :unit) l where l.raises group by year")
                .param("unit", unit.value())
                .param("day", LocalDate.now(clock))
                .param("kinds", CommitteePosts.names())
                .param("theories", THEORIES)
                .query(row -> {
                    years.put(row.getInt("year"), row.getInt("certificates"));
                });
        return years;
    }

    private List<TrainingPage.Line> lines(UnitId unit, int year, LocalDate today) {
        return jdbc.sql(LINES + """
                where t.unit_id = :unit and t.year = :year
                order by t.kind, p.given_name nulls last, coalesce(p.full_name, t.group_name) collate shared.vietnamese, t.id
                """)
                .param("unit", unit.value())
                .param("year", year)
                .param("day", today)
                .param("kinds", CommitteePosts.names())
                .param("theories", THEORIES)
                .query(TrainingPage.Line.class)
                .list();
    }

    private List<Integer> years(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                select year from cadres.training where unit_id = :unit union select :year union select :year + 1
                order by 1 desc
                """)
                .param("unit", unit.value())
                .param("year", today.getYear())
                .query(Integer.class)
                .list();
    }

    private List<TrainingPage.Need> needs(Actor actor, UnitView unit, LocalDate today) {
        Standards rules = levels.on(unit.path(), today);
        List<TrainingPage.Need> needs = new ArrayList<>();
        for (Holder holder : corps.on(actor, unit.id(), today)) {
            rules.gaps(holder.kind(), holder.professional(), holder.theory())
                    .forEach(gap -> needs.add(new TrainingPage.Need(
                            holder.person(),
                            holder.name(),
                            holder.kind(),
                            holder.at(),
                            false,
                            gap,
                            rules.rule(holder.kind()))));
        }
        for (Candidate one : candidates.of(actor, unit.id(), running(unit.id(), today))) {
            if (one.waiting()) {
                one.lacking(rules)
                        .forEach(gap -> needs.add(new TrainingPage.Need(
                                one.person(), one.name(), one.kind(), "", true, gap, rules.rule(one.kind()))));
            }
        }
        List<String> covered = covered(unit.id());
        Set<String> told = new HashSet<>(); // a post held and a post planned may ask for the same
        needs.removeIf(need -> covered.contains(need.person() + " " + need.gap().kind())
                || !told.add(need.person() + " " + need.gap()));
        return needs;
    }

    private List<UUID> running(UnitId unit, LocalDate today) {
        return jdbc.sql("select id from cadres.plan where unit_id = ? and ? between from_year and to_year")
                .param(unit.value())
                .param(today.getYear())
                .query(UUID.class)
                .list();
    }

    /** Persons and kinds with a line that is still to be gone through, or whose certificate waits to be written down. */
    private List<String> covered(UnitId unit) {
        return jdbc.sql("""
                select t.person_id || ' ' || t.kind from cadres.training t where t.unit_id = ? and t.person_id is not null
                  and not exists (select 1 from cadres.training_step s where s.training_id = t.id and s.step = 'DROPPED')
                """).param(unit.value()).query(String.class).list();
    }
}
