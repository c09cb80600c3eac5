package vn.chibo.organisations.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.PostId;
import vn.chibo.organisations.PostKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** What the forms of posts offer. */
@ReadModel
class PostQueries {
    private static final int OFFERED = 50;
    private static final String UNIT_NAME = """
            (select v.name from organisations.unit_version v where v.unit_id = u.id order by v.valid desc limit 1)
            """;

    private static final String IS_CELL = """
            (select k.is_cell from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind
             where v.unit_id = u.id order by v.valid desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Access access;

    PostQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** First of all, so that another's unit is not found whatever a form holds. */
    void requireKept(Actor actor, UnitId unit) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
    }

    PostFormPage form(
            Actor actor, UnitId unit, @Nullable String search, PostForm form, @Nullable RuleViolation violation) {
        requireKept(actor, unit);
        String typed = Typed.text(search).strip();
        return jdbc.sql("select " + UNIT_NAME + " as name, " + IS_CELL
                        + " as cell from organisations.unit u where u.id = ?")
                .param(unit.value())
                .query((row, number) -> new PostFormPage(
                        unit,
                        row.getString("name"),
                        row.getBoolean("cell"),
                        typed,
                        people(unit, typed, form.person()),
                        form,
                        violation))
                .single();
    }

    /** The unit's own people, or those below whose names match; whoever was chosen stays in the list. */
    private List<UnitPage.Somebody> people(UnitId unit, String search, String chosen) {
        return jdbc.sql("""
                select p.id, p.full_name, p.occupation
                from people.person p join organisations.unit u on u.id = :unit
                where p.merged_into is null
                  and ((:search = '' and p.unit_id = u.id)
                   or (:search <> '' and starts_with(p.unit_path, u.path)
                       and p.search_name like '%' || shared.fold(:search) || '%')
                   or p.id::text = :chosen)
                order by p.given_name, p.full_name collate shared.vietnamese limit :most
                """)
                .param("unit", unit.value())
                .param("search", search)
                .param("chosen", chosen)
                .param("most", OFFERED)
                .query((row, number) -> new UnitPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("occupation")))
                .list();
    }

    /** The unit's own people and those of the units below it. */
    List<UnitPage.Somebody> people(Actor actor, UnitId unit) {
        requireKept(actor, unit);
        return jdbc.sql("""
                select p.id, p.full_name, p.occupation
                from people.person p join organisations.unit u on u.id = :unit and starts_with(p.unit_path, u.path)
                where p.merged_into is null
                order by p.given_name, p.full_name collate shared.vietnamese limit :most
                """)
                .param("unit", unit.value())
                .param("most", OFFERED)
                .query((row, number) -> new UnitPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("occupation")))
                .list();
    }

    PersonId person(Actor actor, String id) {
        return jdbc.sql("select id from people.person where id::text = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(NotFound::new);
    }

    PostEndPage ending(Actor actor, PostId post, String until, @Nullable RuleViolation violation) {
        PostEndPage page = jdbc.sql("""
                select o.id, o.unit_id, p.full_name, o.kind, lower(o.held) as from_day, upper(o.held) as until_day,
                       o.basis, o.end_basis, %s as unit_name, %s as cell
                from organisations.post o join people.person p on p.id = o.person_id
                join organisations.unit u on u.id = o.unit_id
                where o.id = ?
                """.formatted(UNIT_NAME, IS_CELL))
                .param(post.value())
                .query((row, number) -> new PostEndPage(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        row.getBoolean("cell"),
                        new UnitPage.Post(
                                post,
                                row.getString("full_name"),
                                PostKind.valueOf(row.getString("kind")),
                                row.getDate("from_day").toLocalDate(),
                                UnitQueries.day(row, "until_day"),
                                row.getString("basis"),
                                row.getString("end_basis")),
                        until,
                        violation))
                .optional()
                .orElseThrow(NotFound::new);
        requireKept(actor, page.unit());
        return page;
    }
}
