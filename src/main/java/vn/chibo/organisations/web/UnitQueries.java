package vn.chibo.organisations.web;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.PostId;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** One organisation over time. */
@ReadModel
class UnitQueries {
    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final SurroundingsQueries surroundings;

    UnitQueries(JdbcClient jdbc, Access access, SurroundingsQueries surroundings) {
        this.jdbc = jdbc;
        this.access = access;
        this.surroundings = surroundings;
    }

    UnitPage unit(Actor actor, UnitId id, LocalDate day, boolean today) {
        List<UnitPage.Version> versions = versions(actor, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        List<UnitPage.Post> posts = posts(actor, id);
        UnitPage.Version now = on(versions, day);
        List<UnitPage.Post> held = posts.stream()
                .filter(post -> !over(post, day) && !post.from().isAfter(day))
                .toList();
        return new UnitPage(
                id,
                day,
                today,
                now,
                versions,
                today ? posts.stream().filter(post -> !over(post, day)).toList() : held,
                posts.stream().filter(post -> over(post, day)).toList(),
                people(actor, id),
                surroundings.of(actor, id, now.kind(), held, day),
                access.may(actor, Permission.KEEP_ORGANISATIONS, id));
    }

    /** First of all, so that another's unit is not found whatever a form holds. */
    void requireKept(Actor actor, UnitId id) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, id);
    }

    private List<UnitPage.Version> versions(Actor actor, UnitId id) {
        return jdbc.sql("""
                select lower(v.valid) as from_day, upper(v.valid) as until_day, v.kind, v.name, v.place, v.school_level,
                       v.founded_on, v.basis, coalesce((select a.name
                                          from organisations.ancestors(v.unit_id, lower(v.valid)) a
                                          where a.depth = 1 and a.kind <> 'ROOT'), '') as parent_name
                from organisations.unit_version v where v.unit_id = ? order by v.valid
                """).param(id.value()).query(UnitQueries::version).list();
    }

    private List<UnitPage.Post> posts(Actor actor, UnitId id) {
        return jdbc.sql("""
                select o.id, p.full_name, o.kind, lower(o.held) as from_day, upper(o.held) as until_day, o.basis,
                       o.end_basis
                from organisations.post o join people.person p on p.id = o.person_id
                where o.unit_id = ?
                order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER'],
                                        o.kind), o.kind, p.given_name, lower(o.held)
                """).param(id.value()).query(UnitQueries::post).list();
    }

    private List<UnitPage.Somebody> people(Actor actor, UnitId id) {
        if (!access.may(actor, Permission.READ_MEMBERS, id)) {
            return List.of();
        }
        return jdbc.sql("""
                select id, full_name, occupation from people.person where unit_id = ? and merged_into is null
                order by given_name, full_name collate shared.vietnamese limit ?
                """)
                .param(id.value())
                .param(AT_MOST)
                .query((row, number) -> new UnitPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("occupation")))
                .list();
    }

    private static UnitPage.Version on(List<UnitPage.Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day)
                        && (version.until() == null || version.until().isAfter(day)))
                .findFirst()
                .orElse(versions.getFirst().from().isAfter(day) ? versions.getFirst() : versions.getLast());
    }

    private static boolean over(UnitPage.Post post, LocalDate day) {
        return post.until() != null && !post.until().isAfter(day);
    }

    private static UnitPage.Version version(ResultSet row, int number) throws SQLException {
        String level = row.getString("school_level");
        return new UnitPage.Version(
                row.getDate("from_day").toLocalDate(),
                day(row, "until_day"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("parent_name"),
                row.getString("place"),
                level == null ? null : SchoolLevel.valueOf(level),
                day(row, "founded_on"),
                row.getString("basis"));
    }

    private static UnitPage.Post post(ResultSet row, int number) throws SQLException {
        return new UnitPage.Post(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("full_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getDate("from_day").toLocalDate(),
                day(row, "until_day"),
                row.getString("basis"),
                row.getString("end_basis"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
