package vn.chibo.organisations.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.imports.TriedLine.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/**
 * Carries the rows out one by one, each behind a savepoint: what a check shows is what would happen. A row whose
 * superior stands further down in the file waits for it.
 */
@Component
class TryLines {
    private static final String NO_UNIT = "organisations.tree-file.no-unit";
    private static final Map<String, Column> FIELDS = Map.of(
            "name", Column.NAME,
            "kind", Column.KIND,
            "from", Column.FROM,
            "until", Column.UNTIL,
            "person", Column.PERSON,
            "newName", Column.PERSON);

    private final JdbcClient jdbc;
    private final TreeRows rows;

    TryLines(JdbcClient jdbc, TreeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<TriedLine> run(Actor actor, UnitId top, List<SheetLine> lines) {
        Map<SheetLine, TriedLine> tried = new LinkedHashMap<>();
        List<SheetLine> waiting = new ArrayList<>(lines);
        boolean moved = true;
        while (moved && !waiting.isEmpty()) {
            moved = false;
            List<SheetLine> later = new ArrayList<>();
            for (SheetLine line : waiting) {
                TriedLine result = one(actor, top, line);
                tried.put(line, result);
                if (NO_UNIT.equals(result.key())) {
                    later.add(line);
                } else {
                    moved = true;
                }
            }
            waiting = later;
        }
        return lines.stream().map(tried::get).toList();
    }

    private TriedLine one(Actor actor, UnitId top, SheetLine line) {
        jdbc.sql("savepoint tree_line").update();
        TriedLine result;
        try {
            result = TriedLine.of(line, rows.write(actor, top, line) ? Outcome.NEW : Outcome.SAME);
        } catch (RuleViolation violation) {
            jdbc.sql("rollback to savepoint tree_line").update();
            result = faulty(line, violation.field(), violation.key(), List.of(violation.arguments()));
        } catch (DataIntegrityViolationException broken) {
            jdbc.sql("rollback to savepoint tree_line").update();
            result = faulty(line, null, "organisations.tree-file.does-not-fit", List.of());
        }
        jdbc.sql("release savepoint tree_line").update();
        return result;
    }

    private static TriedLine faulty(SheetLine line, @Nullable String field, String key, List<Object> arguments) {
        Column column = field == null ? null : FIELDS.getOrDefault(field, column(field));
        if (column == Column.KIND && line.post()) {
            column = Column.POST;
        }
        return new TriedLine(
                line,
                Outcome.FAULTY,
                column == null ? String.valueOf(line.number()) : line.ref(column),
                key,
                arguments);
    }

    private static @Nullable Column column(String field) {
        for (Column column : Column.values()) {
            if (column.name().equals(field)) {
                return column;
            }
        }
        return null;
    }
}
