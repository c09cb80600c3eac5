package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;

/** What the register already holds. */
@Component
public class Register {
    private static final Map<String, Field> COLUMNS = columns();
    private static final String MEMBER_COLUMNS = Arrays.stream(Field.values())
            .filter(Field::ofMember)
            .filter(Field::typed)
            .map(field -> "m." + field.column())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values of every member under a path, in the order of given names; of identity numbers the last digits. */
    public List<Map<Field, String>> lines(String path) {
        return members("m.unit_path >= ? and m.unit_path < ?")
                .param(path)
                .param(path + "~")
                .query((row, number) -> values(row))
                .list();
    }

    /** As {@link #lines}, of these members. */
    Map<UUID, Map<Field, String>> values(Collection<UUID> members) {
        Map<UUID, Map<Field, String>> values = new HashMap<>();
        members("m.id = any (?)")
                .param(members.toArray(UUID[]::new))
                .query((row, number) -> values.put(row.getObject("member", UUID.class), values(row)))
                .list();
        return values;
    }

    private JdbcClient.StatementSpec members(String which) {
        return jdbc.sql("""
                select p.*, m.id as member, %s, lower(a.valid) as in_cell_from, upper(a.valid) as left_on, a.came_by,
                       a.left_by, s.standing
                from people.person p
                join members.member m on m.person_id = p.id
                left join lateral (select * from members.affiliation x where x.member_id = m.id
                                   order by lower(x.valid) desc limit 1) a on true
                left join lateral (select x.standing from members.standing x where x.member_id = m.id
                                   order by lower(x.valid) desc limit 1) s on true
                where m.merged_into is null and %s
                order by p.given_name, p.full_name collate shared.vietnamese, p.id
                """.formatted(MEMBER_COLUMNS, which));
    }

    /** How many {@link #lines} there are. */
    public int people(String path) {
        return jdbc.sql("select count(*) from members.member where merged_into is null and unit_path >= :path "
                        + "and unit_path < :path || '~'")
                .param("path", path)
                .query(Integer.class)
                .single();
    }

    /** The cells at or under a path as they are named on a day, by id. */
    Map<UUID, String> cells(String path, LocalDate day) {
        Map<UUID, String> cells = new HashMap<>();
        jdbc.sql("""
                select u.id, v.name from organisations.unit u
                join organisations.unit_version v on v.unit_id = u.id and v.valid @> :day
                join organisations.unit_kind k on k.code = v.kind and k.is_cell
                where u.path >= :path and u.path < :path || '~'
                """)
                .param("day", day)
                .param("path", path)
                .query((row, number) -> cells.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return cells;
    }

    private static Map<Field, String> values(ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (var column : COLUMNS.entrySet()) {
            String value = row.getString(column.getKey());
            if (value != null && !value.isEmpty()) {
                values.put(column.getValue(), value);
            }
        }
        return values;
    }

    private static Map<String, Field> columns() {
        Map<String, Field> columns = new HashMap<>();
        for (Field field : Field.values()) {
            if (!field.sql().isEmpty() && field.typed()) {
                columns.put(field.column().isEmpty() ? field.name().toLowerCase() : field.column(), field);
            }
        }
        return columns;
    }
}
