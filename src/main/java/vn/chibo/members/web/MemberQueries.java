package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** The register as of today, over the whole subtree acted for. */
@ReadModel
class MemberQueries {
    private static final int MOST_CELLS = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final BadgeQueries badges;
    private final MemberSlices slices;
    private final StayQueries stays;
    private final Clock clock;

    MemberQueries(
            JdbcClient jdbc, Access access, BadgeQueries badges, MemberSlices slices, StayQueries stays, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.badges = badges;
        this.slices = slices;
        this.stays = stays;
        this.clock = clock;
    }

    /**
     * @param panel the comrade beside the list, or null
     * @param adding the condition being put together, or null
     */
    MembersPage list(Actor actor, MemberFilter filter, @Nullable MemberPanel panel, @Nullable Adding adding) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        MemberCounts counts = counts();
        MemberSlices.Slice slice = slices.of(actor, filter, counts.present(), MemberFilter.SIZE);
        return new MembersPage(
                filter,
                counts,
                badges.due(actor),
                rows(slice.ids()),
                slice.found(),
                cells(),
                stays.guests(actor),
                panel,
                adding,
                views());
    }

    /** The cells of the subtree by name; empty when there is but one, or more than anybody looks through. */
    Map<String, String> cells(Actor actor) {
        return cells();
    }

    /** Two statements, the ids first: joined to a list whose length is a guess, whole tables would be read for fifty names. */
    private List<MemberRow> rows(List<UUID> ids) {
        return jdbc.sql("""
                select l.member_id, l.full_name, p.occupation, s.standing, l.joined_on, m.official_on, lower(s.valid) as since,
                       (select v.name from organisations.unit_version v where v.unit_id = a.unit_id and v.valid @> :day) as cell,
                       coalesce((select t.host_name from members.stay t
                                 where t.member_id = l.member_id and t.valid @> cast(:day as date)), '') as staying_at,
                       array(select case o.kind when 'COMMITTEE_MEMBER' then 'CELL_COMMITTEE_MEMBER' else o.kind end
                             from organisations.post o
                             where o.person_id = m.person_id and o.unit_id = a.unit_id and o.held @> :day and o.kind <> 'TREASURER'
                             order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER',
                                                           'COMMITTEE_MEMBER'], o.kind)) as posts
                from unnest(:ids) with ordinality x (id, place)
                join members.line l on l.member_id = x.id
                join members.member m on m.id = x.id
                join people.person p on p.id = l.person_id
                left join lateral (select y.standing, y.valid from members.standing y where y.member_id = x.id
                                   order by y.valid @> cast(:day as date) desc, lower(y.valid) desc limit 1) s on true
                left join lateral (select y.unit_id from members.affiliation y where y.member_id = x.id
                                   order by y.valid @> cast(:day as date) desc, lower(y.valid) desc limit 1) a on true
                order by x.place
                """)
                .param("day", today())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> MemberRow.of(row, row.getString("cell"), today()))
                .list();
    }

    private MemberCounts counts() {
        return jdbc.sql("""
                select coalesce(sum(h.people), 0) as present,
                       coalesce(sum(h.people) filter (where h.standing <> 'PROBATIONARY'), 0) as official,
                       coalesce(sum(h.people) filter (where h.standing = 'PROBATIONARY'), 0) as probationary,
                       coalesce(sum(h.people) filter (where h.standing = 'EXEMPT'), 0) as exempt,
                       members.moved_away(cast(date_trunc('year', cast(:day as date)) as date), :day) as "left",
                       (select count(*) from members.line l where %s and %s) as away
                from members.headcount(:day) h
                """.formatted(Lines.AWAY, Lines.present(Lines.SHOWN)))
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
