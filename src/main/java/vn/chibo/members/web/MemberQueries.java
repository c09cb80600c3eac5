package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.BadgeDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** The register as of today, over the whole subtree acted for. */
@ReadModel
class MemberQueries {
    /** Who sits in a cell on {@code :day}, of {@code members.roster r}. */
    static final String PRESENT = "r.in_cell @> :day and r.in_standing @> :day and r.standing in "
            + "('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')";

    private static final int MOST_CELLS = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final BadgeQueries badges;
    private final BadgeDays days;
    private final StayQueries stays;
    private final Clock clock;

    MemberQueries(JdbcClient jdbc, Access access, BadgeQueries badges, BadgeDays days, StayQueries stays, Clock clock) {
        this.stays = stays;
        this.jdbc = jdbc;
        this.access = access;
        this.badges = badges;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param panel the comrade beside the list, or null
     * @param adding the condition being put together, or null
     */
    MembersPage list(Actor actor, MemberFilter filter, @Nullable MemberPanel panel, @Nullable Adding adding) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        MemberCounts counts = counts();
        boolean whole = counts.present() > Lines.COUNTED;
        List<MemberRow> rows = rows(actor, filter, whole, MemberFilter.SIZE, filter.offset());
        int found = filter.plain() ? counts.present() : found(actor, filter, whole);
        return new MembersPage(
                filter, counts, badges.due(actor), rows, found, cells(), stays.guests(actor), panel, adding, views());
    }

    /** Every row the filter finds, for a file; one more than a file may have when there are more. */
    List<MemberRow> all(Actor actor, MemberFilter filter) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        return rows(actor, filter, counts().present() > Lines.COUNTED, Lines.COUNTED + 1, 0);
    }

    /** The cells of the subtree by name; empty when there is but one, or more than anybody looks through. */
    Map<String, String> cells(Actor actor) {
        return cells();
    }

    private int found(Actor actor, MemberFilter filter, boolean whole) {
        return asked(
                        actor,
                        filter,
                        jdbc.sql("select count(*) from (select 1 from %s where %s limit :counted) f"
                                .formatted(from(filter), where(filter, whole))))
                .param("counted", Lines.COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private List<MemberRow> rows(Actor actor, MemberFilter filter, boolean whole, int size, int offset) {
        if (whole && filter.walks() && size == MemberFilter.SIZE) {
            walkByName(true);
        }
        List<MemberRow> rows = asked(
                        actor, filter, jdbc.sql("""
                select l.member_id, l.full_name, p.occupation, s.standing, l.joined_on, m.official_on, lower(s.valid) as since,
                       (select v.name from organisations.unit_version v where v.unit_id = a.unit_id and v.valid @> :day) as cell,
                       coalesce((select t.host_name from members.stay t
                                 where t.member_id = l.member_id and t.valid @> cast(:day as date)), '') as staying_at,
                       array(select case o.kind when 'COMMITTEE_MEMBER' then 'CELL_COMMITTEE_MEMBER' else o.kind end
                             from organisations.post o
                             where o.person_id = m.person_id and o.unit_id = a.unit_id and o.held @> :day and o.kind <> 'TREASURER'
                             order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER',
                                                           'COMMITTEE_MEMBER'], o.kind)) as posts
                from (select l.*, row_number() over () as place
                      from (select l.* from %s where %s order by %s limit :size offset :offset) l) l
                join members.member m on m.id = l.member_id
                join people.person p on p.id = m.person_id
                left join lateral (select x.standing, x.valid from members.standing x where x.member_id = l.member_id
                                   order by x.valid @> cast(:day as date) desc, lower(x.valid) desc limit 1) s on true
                left join lateral (select x.unit_id from members.affiliation x where x.member_id = l.member_id
                                   order by x.valid @> cast(:day as date) desc, lower(x.valid) desc limit 1) a on true
                order by l.place
                """.formatted(from(filter), where(filter, whole), order(filter))))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
        walkByName(false);
        return rows;
    }

    /**
     * Behind row-level security the planner takes every scope for a small one and sorts it whole; of a large one the
     * first names are read off the index in their order.
     */
    private void walkByName(boolean walk) {
        jdbc.sql("select set_config('enable_sort', ?, true), set_config('enable_seqscan', ?, true)")
                .param(walk ? "off" : "on")
                .param(walk ? "off" : "on")
                .query()
                .singleRow();
    }

    /** The parameters that {@link #where} names. */
    private JdbcClient.StatementSpec asked(Actor actor, MemberFilter filter, JdbcClient.StatementSpec sql) {
        var named = sql.param("day", today());
        if (!filter.cell().isEmpty()) {
            named = named.param("cell", UUID.fromString(filter.cell()));
        }
        if (!filter.q().isEmpty()) {
            String[] patterns = Forgiven.patterns(filter.q());
            named = named.param("typed", patterns[0]).param("meant", patterns[1]);
        }
        for (int i = 0; i < filter.conditions().size(); i++) {
            Condition condition = filter.conditions().get(i);
            if (condition.bound()) {
                named = named.param("v" + i, condition.parameter());
            }
        }
        if (filter.badge() == 0) {
            return named;
        }
        var coming = days.coming(actor);
        return named.param("years", filter.badge())
                .param("after", coming.map(BadgeDays.Coming::after).orElse(today()))
                .param("next", coming.map(BadgeDays.Coming::day).orElse(today()));
    }

    private MemberRow row(ResultSet row) throws SQLException {
        LocalDate joined = row.getObject("joined_on", LocalDate.class);
        boolean probationary = row.getString("standing").equals("PROBATIONARY");
        return new MemberRow(
                row.getObject("member_id", UUID.class),
                row.getString("full_name"),
                row.getString("cell") == null ? "" : row.getString("cell"),
                List.of((String[]) row.getArray("posts").getArray()),
                row.getString("occupation"),
                row.getString("standing"),
                joined,
                probationary ? -1 : Period.between(joined, today()).getYears(),
                row.getObject("since", LocalDate.class),
                row.getObject("official_on", LocalDate.class),
                row.getString("staying_at"));
    }

    /** @param whole whether the scope is so large that its units are no help to find its members */
    private static String where(MemberFilter filter, boolean whole) {
        String shown =
                switch (filter.show()) {
                    case "probationary" -> Lines.present("'PROBATIONARY'");
                    case "exempt" -> Lines.present("'EXEMPT'");
                    case "left" -> Lines.LEFT;
                    case "away" -> Lines.present(Lines.SHOWN) + " and " + Lines.AWAY;
                    case "guests" -> "false";
                    default ->
                        filter.badge() == 0
                                ? Lines.present(Lines.SHOWN)
                                : Lines.present(Lines.SHOWN) + " and "
                                        + BadgeQueries.reached("l", "cast(:years as int)");
                };
        return shown
                + (filter.q().isEmpty() ? "" : " and (l.search_name like :typed or l.search_name like :meant)")
                + conditions(filter)
                + (!filter.cell().isEmpty()
                        ? " and l.unit_id = :cell"
                        : whole ? "" : " and l.unit_id = any (array(select u.id from organisations.unit u))");
    }

    private static String conditions(MemberFilter filter) {
        return IntStream.range(0, filter.conditions().size())
                .mapToObj(i -> " and " + filter.conditions().get(i).sql("v" + i))
                .collect(Collectors.joining());
    }

    /** Only the tables that the conditions speak of; the catalogue calls them p, m, a and s. */
    private static String from(MemberFilter filter) {
        return "members.line l"
                + (filter.asks(field -> field.sql().contains("p."))
                        ? " join people.person p on p.id = l.person_id"
                        : "")
                + (filter.asks(field -> field.sql().contains("m."))
                        ? " join members.member m on m.id = l.member_id"
                        : "")
                + (filter.asks(field -> field.sql().startsWith("a."))
                        ? " left join members.affiliation a on a.member_id = l.member_id and a.valid = l.sits"
                        : "");
    }

    private static String order(MemberFilter filter) {
        Column by = filter.sort();
        return (by == null ? "" : by.order(filter.descending()) + ", ") + "l.given_name, l.full_name, l.member_id";
    }

    private MemberCounts counts() {
        return jdbc.sql("""
                select coalesce(sum(h.people), 0) as present,
                       coalesce(sum(h.people) filter (where h.standing <> 'PROBATIONARY'), 0) as official,
                       coalesce(sum(h.people) filter (where h.standing = 'PROBATIONARY'), 0) as probationary,
                       coalesce(sum(h.people) filter (where h.standing = 'EXEMPT'), 0) as exempt,
                       (select count(*) from members.line l where %s) as "left",
                       (select count(*) from members.line l where %s and %s) as away
                from members.headcount(:day) h
                """.formatted(Lines.LEFT, Lines.AWAY, Lines.present(Lines.SHOWN)))
                .param("day", today())
                .query(MemberCounts.class)
                .single();
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        jdbc.sql("""
                select v.unit_id, v.name from organisations.unit_version v
                join organisations.unit_kind k on k.code = v.kind and k.is_cell
                where v.valid @> :day order by v.name collate shared.vietnamese limit :most
                """)
                .param("day", today())
                .param("most", MOST_CELLS + 1)
                .query((row, number) -> cells.put(row.getString(1), row.getString(2)))
                .list();
        return cells.size() > 1 && cells.size() <= MOST_CELLS ? cells : Map.of();
    }

    private List<SavedView> views() {
        return jdbc.sql("select id, name, query from members.saved_view where dropped_at is null order by name, id")
                .query(SavedView.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
