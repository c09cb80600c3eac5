package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
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
    private final ListSql asked;
    private final Clock clock;

    MemberQueries(JdbcClient jdbc, Access access, BadgeQueries badges, ListSql asked, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.badges = badges;
        this.asked = asked;
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
        return new MembersPage(filter, counts, badges.due(actor), rows, found, cells(), panel, adding, views());
    }

    /** The cells of the subtree by name; empty when there is but one, or more than anybody looks through. */
    Map<String, String> cells(Actor actor) {
        return cells();
    }

    private int found(Actor actor, MemberFilter filter, boolean whole) {
        return asked.of(
                        actor,
                        filter,
                        "select count(*) from (select 1 from %s where %s limit :counted) f"
                                .formatted(ListSql.from(filter), ListSql.where(filter, whole)))
                .param("counted", Lines.COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private List<MemberRow> rows(Actor actor, MemberFilter filter, boolean whole, int size, int offset) {
        if (whole && filter.walks() && size == MemberFilter.SIZE) {
            walkByName(true);
        }
        List<MemberRow> rows = asked.of(actor, filter, """
                select l.member_id, l.full_name, p.occupation, s.standing, l.joined_on, m.official_on, lower(s.valid) as since,
                       (select v.name from organisations.unit_version v where v.unit_id = a.unit_id and v.valid @> :day) as cell,
                       array(select case o.kind when 'COMMITTEE_MEMBER' then 'CELL_COMMITTEE_MEMBER' else o.kind end
                             from organisations.post o
                             where o.person_id = m.person_id and o.unit_id = a.unit_id and o.held @> :day
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
                """.formatted(
                                ListSql.from(filter), ListSql.where(filter, whole), ListSql.order(filter)))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> MemberRow.of(row, row.getString("cell"), today()))
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

    private MemberCounts counts() {
        return jdbc.sql("""
                select coalesce(sum(h.people), 0) as present,
                       coalesce(sum(h.people) filter (where h.standing <> 'PROBATIONARY'), 0) as official,
                       coalesce(sum(h.people) filter (where h.standing = 'PROBATIONARY'), 0) as probationary,
                       coalesce(sum(h.people) filter (where h.standing = 'EXEMPT'), 0) as exempt,
                       (select count(*) from members.line l where %s) as "left"
                from members.headcount(:day) h
                """.formatted(Lines.LEFT))
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
