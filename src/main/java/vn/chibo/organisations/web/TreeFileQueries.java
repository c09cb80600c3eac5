package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.TreeFileId;
import vn.chibo.organisations.imports.Column;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The tree and its posts of a day as a workbook, in the very layout the import reads. */
@ReadModel
class TreeFileQueries {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String DOWN = """
            with recursive down (id, depth) as (
                select cast(:top as uuid), 0
                union all
                select v.unit_id, d.depth + 1 from down d
                join organisations.unit_version v on v.parent_id = d.id and v.valid @> cast(:day as date))
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final MessageSource messages;

    TreeFileQueries(JdbcClient jdbc, Access access, MessageSource messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    TreeUploadPage upload(Actor actor, UnitId unit, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        String name = jdbc.sql(
                        "select name from organisations.unit_version where unit_id = ? order by valid desc limit 1")
                .param(unit.value())
                .query(String.class)
                .single();
        return new TreeUploadPage(unit, name, violation);
    }

    /** First of all, so that another's file is not found whatever a form holds. */
    void requireWaiting(Actor actor, TreeFileId file) {
        jdbc.sql("select unit_id from organisations.tree_file where id = ? and state = 'CHECKED'")
                .param(file.value())
                .query(java.util.UUID.class)
                .optional()
                .ifPresentOrElse(unit -> access.require(actor, Permission.KEEP_ORGANISATIONS, new UnitId(unit)), () -> {
                    throw new NotFound();
                });
    }

    byte[] template(Actor actor) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, actor.requiredUnit());
        return TreeBook.write(sheets(List.of(), List.of()));
    }

    byte[] export(Actor actor, UnitId top, LocalDate day) {
        access.require(actor, Permission.READ_MEMBERS, top);
        return TreeBook.write(sheets(units(top, day), posts(top, day)));
    }

    private List<TreeBook.Sheet> sheets(List<List<String>> units, List<List<String>> posts) {
        return List.of(
                new TreeBook.Sheet(words("organisations.tree-file.units"), headers(Column.UNITS), units),
                new TreeBook.Sheet(words("organisations.tree-file.posts"), headers(Column.POSTS), posts));
    }

    private List<String> headers(List<Column> columns) {
        return columns.stream()
                .map(column -> words("organisations.column." + column))
                .toList();
    }

    private List<List<String>> units(UnitId top, LocalDate day) {
        return jdbc.sql(DOWN + """
                select v.name, v.kind, a.name as superior, v.place, v.school_level, lower(v.valid) as since,
                       upper(v.valid) as until, v.basis
                from down d join organisations.unit_version v on v.unit_id = d.id and v.valid @> cast(:day as date)
                join organisations.unit_version a on a.unit_id = v.parent_id and a.valid @> cast(:day as date)
                where d.depth > 0 order by d.depth, v.name collate shared.vietnamese
                """)
                .param("top", top.value())
                .param("day", day)
                .query((row, number) -> List.of(
                        row.getString("name"),
                        words("organisations.unitkind." + row.getString("kind")),
                        row.getString("superior"),
                        row.getString("place"),
                        row.getString("school_level") == null
                                ? ""
                                : words("organisations.schoollevel." + row.getString("school_level")),
                        day(row, "since"),
                        day(row, "until"),
                        row.getString("basis")))
                .list();
    }

    private List<List<String>> posts(UnitId top, LocalDate day) {
        return jdbc.sql(DOWN + """
                select v.name, p.full_name, o.kind, lower(o.held) as since, upper(o.held) as until, o.basis
                from down d join organisations.unit_version v on v.unit_id = d.id and v.valid @> cast(:day as date)
                join organisations.post o on o.unit_id = d.id and o.held @> cast(:day as date)
                join people.person p on p.id = o.person_id
                order by d.depth, v.name collate shared.vietnamese, o.kind, p.given_name
                """)
                .param("top", top.value())
                .param("day", day)
                .query((row, number) -> List.of(
                        row.getString("name"),
                        row.getString("full_name"),
                        words("organisations.postkind." + row.getString("kind")),
                        day(row, "since"),
                        day(row, "until"),
                        row.getString("basis")))
                .list();
    }

    private String words(String key) {
        return messages.getMessage(key, null, OFFICIAL);
    }

    private static String day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? "" : DAY.format(day);
    }
}
