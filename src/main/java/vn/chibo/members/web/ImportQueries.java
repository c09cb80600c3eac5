package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.ImportId;
import vn.chibo.members.imports.FileColumns;
import vn.chibo.members.imports.ImportColumns;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;
import vn.chibo.work.JobId;
import vn.chibo.work.JobStandings;
import vn.chibo.work.JobStandings.Standing;

/** Files of members being checked. */
@ReadModel
class ImportQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final ImportRows rows;
    private final ImportColumns columns;
    private final JobStandings work;

    ImportQueries(JdbcClient jdbc, Access access, ImportRows rows, ImportColumns columns, JobStandings work) {
        this.jdbc = jdbc;
        this.access = access;
        this.rows = rows;
        this.columns = columns;
        this.work = work;
    }

    ImportPage page(Actor actor, ImportId id, String outcome, int page) {
        ImportFile file = required(actor, id);
        Map<String, Integer> counts = rows.counts(id.value());
        String shown = counts.containsKey(outcome) ? outcome : "";
        return new ImportPage(
                file,
                counts,
                file.open() ? rows.foundIn(id.value()) : 0,
                shown,
                page,
                rows.page(id.value(), shown, ImportPage.SIZE, (page - 1) * ImportPage.SIZE),
                null);
    }

    ImportRowPage row(Actor actor, ImportId id, int rowNumber) {
        ImportFile file = required(actor, id);
        return new ImportRowPage(file, rows.one(id.value(), rowNumber).orElseThrow(NotFound::new));
    }

    /** Files still waiting, the newest first. */
    List<ImportFile> waiting(Actor actor) {
        access.require(actor, Permission.KEEP_MEMBERS, actor.requiredUnit());
        return jdbc.sql("""
                select * from members.import
                where state not in ('IMPORTED', 'DROPPED') order by created_at desc limit 20
                """).query((row, number) -> file(row)).list();
    }

    Map<String, String> cells(Actor actor) {
        access.require(actor, Permission.KEEP_MEMBERS, actor.requiredUnit());
        Map<String, String> cells = new LinkedHashMap<>();
        jdbc.sql("""
                select v.unit_id, v.name from organisations.unit_version v
                join organisations.unit_kind k on k.code = v.kind and k.is_cell
                where upper(v.valid) is null order by v.name collate shared.vietnamese
                """)
                .query((row, number) -> cells.put(row.getString(1), row.getString(2)))
                .list();
        return cells.size() > 1 ? cells : Map.of();
    }

    private ImportFile required(Actor actor, ImportId id) {
        ImportFile file = jdbc.sql("""
                select * from members.import
                where id = ? and state <> 'DROPPED'
                """)
                .param(id.value())
                .query((row, number) -> file(row))
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(file.unit()));
        return file;
    }

    ImportColumnsPage columns(Actor actor, ImportId id) {
        ImportFile file = required(actor, id);
        FileColumns read = columns.of(id.value());
        List<String> fresh = file.state().equals("COLUMNS")
                ? columns.fresh(file.unit(), read).orElse(null)
                : null;
        return new ImportColumnsPage(file, read, columns.samples(id.value()), fresh, null, FormErrors.none());
    }

    private ImportFile file(ResultSet row) throws SQLException {
        Optional<Standing> standing =
                Optional.ofNullable(row.getObject("job_id", UUID.class)).flatMap(job -> work.of(new JobId(job)));
        String[] headers = (String[]) row.getArray("headers").getArray();
        String[] mapped = (String[]) row.getArray("mapped").getArray();
        List<String> unmapped = new ArrayList<>();
        for (int at = 0; at < headers.length; at++) {
            if (mapped[at].isEmpty() && !headers[at].isEmpty()) {
                unmapped.add(headers[at]);
            }
        }
        return new ImportFile(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("file_name"),
                row.getString("layout"),
                row.getString("state"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("rows_read"),
                row.getInt("rows_counted"),
                row.getObject("moved_at", OffsetDateTime.class),
                standing.orElse(null),
                unmapped);
    }
}
