package vn.chibo.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.members.imports.FileColumns;
import vn.chibo.members.imports.ImportColumns;
import vn.chibo.members.imports.Layout;
import vn.chibo.members.imports.Table;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Loads a file for a change: first whether it is in sight, then whether the actor may, then its state. */
@Component
class OpenImports {
    private final JdbcClient jdbc;
    private final Access access;
    private final ImportColumns columns;

    OpenImports(JdbcClient jdbc, Access access, ImportColumns columns) {
        this.jdbc = jdbc;
        this.access = access;
        this.columns = columns;
    }

    /**
     * @param upToRow row of the file up to which reading, later writing, has come
     * @param job the background work that reads or writes it, or did so last
     */
    record OpenImport(
            UUID id,
            UUID unitId,
            String unitPath,
            String fileName,
            String state,
            String layout,
            String sheet,
            int headerRow,
            int upToRow,
            boolean onlySound,
            @Nullable UUID job,
            FileColumns columns) {
        UnitId unit() {
            return new UnitId(unitId);
        }

        Table table() {
            return new Table(Layout.valueOf(layout), sheet, headerRow, columns, true, List.of());
        }
    }

    /** Locks the file until the end of the transaction. */
    OpenImport required(Actor actor, ImportId id, String... states) {
        OpenImport found = jdbc.sql("""
                select id, unit_id, unit_path, file_name, state, layout, sheet, header_row, up_to_row, only_sound,
                    job_id
                from members.import where id = ? for update
                """)
                .param(id.value())
                .query((row, number) -> new OpenImport(
                        id.value(),
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit_path"),
                        row.getString("file_name"),
                        row.getString("state"),
                        row.getString("layout"),
                        row.getString("sheet"),
                        row.getInt("header_row"),
                        row.getInt("up_to_row"),
                        row.getBoolean("only_sound"),
                        row.getObject("job_id", UUID.class),
                        columns.of(id.value())))
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, found.unit());
        if (!List.of(states).contains(found.state())) {
            throw new RuleViolation(
                    List.of("READING", "WRITING").contains(found.state())
                            ? "members.import.under-way"
                            : "members.import.finished");
        }
        return found;
    }

    void state(ImportId id, String state) {
        jdbc.sql("update members.import set state = ?, version = version + 1 where id = ?")
                .param(state)
                .param(id.value())
                .update();
    }
}
