package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.BadgeDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Who comes to a Party badge on the days ahead, and the lists that propose them. */
@ReadModel
class BadgeListQueries {
    private static final String NAME_OF = "coalesce((select v.name from organisations.unit_version v "
            + "where v.unit_id = %s order by v.valid @> cast(:today as date) desc, lower(v.valid) desc limit 1), '')";

    private static final int SHOWN = 300;

    private final JdbcClient jdbc;
    private final Access access;
    private final BadgeDays days;
    private final Clock clock;

    BadgeListQueries(JdbcClient jdbc, Access access, BadgeDays days, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
        this.clock = clock;
    }

    BadgesPage page(Actor actor) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        List<BadgesPage.Day> ahead = new ArrayList<>();
        for (BadgeDays.Coming coming : days.year(actor)) {
            ahead.add(day(coming));
        }
        var rule = days.coming(actor).map(BadgeDays.Coming::rule).orElse(null);
        return new BadgesPage(ahead, rule, past());
    }

    /** The days of joining come as values, so that an index finds them; the first names are read, all are counted. */
    private BadgesPage.Day day(BadgeDays.Coming coming) {
        int[] counted = new int[2];
        List<BadgesPage.Due> first = jdbc.sql("""
                with stated as materialized (
                    select distinct on (n.member_id, n.years) n.member_id, n.years, n.state from members.badge_line n
                    order by n.member_id, n.years, n.state = 'LEFT_OUT'),
                due as materialized (
                    select l.member_id, l.given_name, l.full_name, l.joined_on, y.years, coalesce(n.state, '') as state
                    from unnest(cast(:years as int[]), cast(:lows as date[]), cast(:highs as date[])) y (years, low, high)
                    cross join lateral (
                        select l.* from members.line l where l.joined_on > y.low and l.joined_on < y.high and %s and %s offset 0) l
                    left join stated n on n.member_id = l.member_id and n.years = y.years),
                shown as (
                    select d.*, (count(*) over ())::int as people, (count(*) filter (where d.state = '') over ())::int as open
                    from due d order by d.years desc, d.given_name, d.full_name, d.member_id limit :most)
                select d.member_id as member, d.full_name as name, %s as cell, d.joined_on, d.years,
                       cast(d.joined_on + make_interval(years => d.years) as date) as full_on, d.state, d.people, d.open
                from shown d
                left join members.affiliation a on a.member_id = d.member_id and a.valid @> cast(:day as date)
                order by d.years desc, d.given_name, d.full_name, d.member_id
                """.formatted(
                                Lines.present("'OFFICIAL', 'EXEMPT', 'SUSPENDED'"),
                                BadgeQueries.reached("l", "y.years"),
                                NAME_OF.formatted("a.unit_id")))
                .params(BadgeQueries.asked(coming))
                .param("day", today())
                .param("today", today())
                .param("most", SHOWN)
                .query((row, number) -> {
                    counted[0] = row.getInt("people");
                    counted[1] = row.getInt("open");
                    return new BadgesPage.Due(
                            row.getObject("member", UUID.class),
                            row.getString("name"),
                            row.getString("cell"),
                            row.getObject("joined_on", LocalDate.class),
                            row.getInt("years"),
                            row.getObject("full_on", LocalDate.class),
                            row.getString("state"));
                })
                .list();
        return new BadgesPage.Day(coming.day(), first, counted[0], counted[1], lists(coming.day()));
    }

    private List<BadgesPage.ListLine> lists(LocalDate day) {
        return lists("l.day = :day", day);
    }

    private List<BadgesPage.ListLine> past() {
        return lists("l.day < :day", today());
    }

    private List<BadgesPage.ListLine> lists(String which, LocalDate day) {
        return jdbc.sql("""
                select l.id, l.day, %s as unit, count(*) filter (where n.state = 'PROPOSED') as proposed,
                       count(*) filter (where n.state = 'AWARDED') as awarded
                from members.badge_list l left join members.badge_line n on n.list_id = l.id
                where %s group by l.id order by l.day desc, unit limit 200
                """.formatted(NAME_OF.formatted("l.unit_id"), which))
                .param("day", day)
                .param("today", today())
                .query(BadgesPage.ListLine.class)
                .list();
    }

    BadgeList list(Actor actor, UUID id) {
        record Kept(UUID unit, LocalDate day, LocalDate madeOn, String unitName) {}
        Kept kept = jdbc.sql(
                        "select l.unit_id as unit, l.day, l.made_on, %s as unit_name from members.badge_list l where l.id = :id"
                                .formatted(NAME_OF.formatted("l.unit_id")))
                .param("id", id)
                .param("today", today())
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = new UnitId(kept.unit());
        access.require(actor, Permission.READ_MEMBERS, unit);
        var lines = jdbc.sql("""
                select n.id, n.member_id as member, p.full_name as name, p.birth_date as born, %s as cell, m.joined_on,
                       m.official_on, n.years, n.full_on, n.state, n.reason, n.number, n.decided_on
                from members.badge_line n join members.member m on m.id = n.member_id
                join people.person p on p.id = m.person_id
                where n.list_id = :id
                order by n.years desc, p.given_name, p.full_name collate shared.vietnamese
                """.formatted(NAME_OF.formatted("m.unit_id")))
                .param("id", id)
                .param("today", today())
                .query(BadgeList.Line.class)
                .list();
        boolean mayKeep = actor.can(Permission.KEEP_MEMBERS);
        return new BadgeList(id, unit, kept.unitName(), kept.day(), kept.madeOn(), lines, mayKeep);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
