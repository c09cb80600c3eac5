package vn.chibo.members.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.imports.FileColumns.Column;

/**
 * How an organisation read sheets before. The same headers are read the same; of headers that have changed since, those that
 * stayed are read as before, the others as their labels say, and somebody must look at it.
 */
@Component
class RememberedColumns {
    private static final int LOOKED_AT = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedColumns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param fresh headers that no such sheet had before
     * @param same whether the headers are the same, in the same order
     */
    record Known(FileColumns columns, List<String> fresh, boolean same) {}

    /** Empty when the organisation has read no sheet with at least half of these headers. */
    Optional<Known> of(UUID unit, FileColumns proposed) {
        List<String> headers = headers(proposed);
        return sheets(unit).stream()
                .filter(sheet -> 2 * sheet.shared(headers) >= headers.size() && sheet.shared(headers) > 0)
                .max(Comparator.comparing((Sheet sheet) -> sheet.headers().equals(headers))
                        .thenComparing(sheet -> sheet.shared(headers)))
                .map(sheet -> sheet.over(proposed, headers));
    }

    void remember(UUID unit, String path, FileColumns columns) {
        jdbc.sql("""
                insert into members.import_columns (unit_id, unit_path, headers, mapped, kept_at) values (?, ?, ?, ?, ?)
                on conflict (unit_id, headers) do update set mapped = excluded.mapped, kept_at = excluded.kept_at
                """)
                .param(unit)
                .param(path)
                .param(String.join("|", headers(columns)))
                .param(ImportColumns.names(columns))
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** The newest last, so that it counts among equals. */
    private List<Sheet> sheets(UUID unit) {
        return jdbc
                .sql("""
                select headers, mapped from (select * from members.import_columns where unit_id = ?
                                             order by kept_at desc limit ?) newest order by kept_at
                """)
                .param(unit)
                .param(LOOKED_AT)
                .query((row, number) -> new Sheet(List.of(row.getString(1).split("\\|", -1)), List.of((String[])
                        row.getArray(2).getArray())))
                .list()
                .stream()
                .filter(sheet -> sheet.headers().size() == sheet.mapped().size())
                .toList();
    }

    private static List<String> headers(FileColumns columns) {
        return columns.columns().stream()
                .map(column -> Plain.words(column.header()))
                .toList();
    }

    private record Sheet(List<String> headers, List<String> mapped) {
        long shared(List<String> others) {
            return others.stream()
                    .filter(header -> !header.isEmpty() && headers.contains(header))
                    .count();
        }

        Known over(FileColumns proposed, List<String> theirs) {
            boolean same = headers.equals(theirs);
            Map<String, String> byHeader = byHeader();
            List<Column> read = new ArrayList<>();
            List<String> fresh = new ArrayList<>();
            Set<Field> taken = EnumSet.noneOf(Field.class);
            for (int at = 0; at < theirs.size(); at++) {
                Column column = proposed.columns().get(at);
                String before = same ? mapped.get(at) : byHeader.get(theirs.get(at));
                if (before == null && !theirs.get(at).isEmpty()) {
                    fresh.add(column.header());
                }
                @Nullable Field field = before == null ? column.field() : ImportColumns.field(before);
                boolean free = field != null && (before != null || !byHeader.containsValue(field.name()));
                read.add(new Column(column.letters(), column.header(), free && taken.add(field) ? field : null));
            }
            return new Known(new FileColumns(read), fresh, same);
        }

        /** Of two columns with one header nobody knows which was meant. */
        private Map<String, String> byHeader() {
            Map<String, String> found = new HashMap<>();
            for (int at = 0; at < headers.size(); at++) {
                found.merge(headers.get(at), mapped.get(at), (a, b) -> "");
            }
            found.remove("");
            return found;
        }
    }
}
