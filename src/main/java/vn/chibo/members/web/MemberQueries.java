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
    static final String PRESENT = "r.in_cell @> :day and r.in_standing @> :day and r.standing in "
            + "('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')";
    private static final String LEFT = "r.standing = 'TRANSFERRED' and lower(r.in_standing) = upper(r.in_cell) "
            + "and lower(r.in_standing) between date_trunc('year', cast(:day as date)) and :day";
    private static final String MATCHES = """
             and (:q = '' or r.member_id in (select s.member_id from members.search(:q) s))
             and (:cell = '' or r.unit_id = cast(nullif(:cell, '') as uuid))
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final BadgeQueries badges;
    private final BadgeDays days;
    private final Clock clock;

    MemberQueries(JdbcClient jdbc, Access access, BadgeQueries badges, BadgeDays days, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.badges = badges;
        this.days = days;
        this.clock = clock;
    }

    /** @param panel the comrade beside the list, or null */
    MembersPage list(Actor actor, MemberFilter filter, @Nullable MemberPanel panel) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        List<MemberRow> rows = rows(actor, filter, MemberFilter.SIZE, filter.offset());
        int found = asked(
                        actor,
                        filter,
                        jdbc.sql("select count(*) from members.roster r where " + where(filter) + MATCHES))
                .query(Integer.class)
                .single();
        return new MembersPage(filter, counts(), badges.due(actor), rows, found, cells(), panel);
    }

    /** Every row the filter finds, for a file. */
    List<MemberRow> all(Actor actor, MemberFilter filter) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        return rows(actor, filter, Integer.MAX_VALUE, 0);
    }

    /** The cells of the subtree by name; empty when there is but one. */
    Map<String, String> cells(Actor actor) {
        return cells();
    }

    private List<MemberRow> rows(Actor actor, MemberFilter filter, int size, int offset) {
        return asked(actor, filter, jdbc.sql("""
                select r.member_id, r.full_name, r.occupation, r.standing, r.joined_on, lower(r.in_standing) as since,
                       (select v.name from organisations.unit_version v where v.unit_id = r.unit_id and v.valid @> :day) as cell,
                       array(select case p.kind when 'COMMITTEE_MEMBER' then 'CELL_COMMITTEE_MEMBER' else p.kind end
                             from organisations.post p
                             where p.person_id = r.person_id and p.unit_id = r.unit_id and p.held @> :day
                             order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER',
                                                           'COMMITTEE_MEMBER'], p.kind)) as posts
                from members.roster r where %s %s
                order by r.given_name, r.full_name collate shared.vietnamese, r.member_id limit :size offset :offset
                """.formatted(where(filter), MATCHES)))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** The parameters that {@link #where} and {@link #MATCHES} name. */
    private JdbcClient.StatementSpec asked(Actor actor, MemberFilter filter, JdbcClient.StatementSpec sql) {
        var named = sql.param("day", today()).param("q", filter.q()).param("cell", filter.cell());
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
                row.getObject("since", LocalDate.class));
    }

    private static String where(MemberFilter filter) {
        return switch (filter.show()) {
            case "probationary" -> PRESENT + " and r.standing = 'PROBATIONARY'";
            case "exempt" -> PRESENT + " and r.standing = 'EXEMPT'";
            case "left" -> LEFT;
            default -> filter.badge() == 0 ? PRESENT : PRESENT + " and " + BadgeQueries.reached("cast(:years as int)");
        };
    }

    private MemberCounts counts() {
        return jdbc.sql("""
                select count(*) filter (where %1$s) as present,
                       count(*) filter (where %1$s and r.standing <> 'PROBATIONARY') as official,
                       count(*) filter (where %1$s and r.standing = 'PROBATIONARY') as probationary,
                       count(*) filter (where %1$s and r.standing = 'EXEMPT') as exempt,
                       count(*) filter (where %2$s) as "left"
                from members.roster r
                """.formatted(PRESENT, LEFT))
                .param("day", today())
                .query(MemberCounts.class)
                .single();
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        jdbc.sql("""
                select v.unit_id, v.name from organisations.unit_version v
                join organisations.unit_kind k on k.code = v.kind and k.is_cell
                where v.valid @> :day order by v.name collate shared.vietnamese
                """)
                .param("day", today())
                .query((row, number) -> cells.put(row.getString(1), row.getString(2)))
                .list();
        return cells.size() > 1 ? cells : Map.of();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
