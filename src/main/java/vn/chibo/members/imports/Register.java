package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;

/** What the register already holds, read once for a whole file. */
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

    /** Everybody under a path: members and people on record. */
    List<Known> under(String path) {
        return jdbc.sql("""
                select p.*, encode(p.citizen_id_index, 'hex') as citizen_hex, m.id as member,
                       coalesce(m.unit_id, p.unit_id) as place, %s, encode(m.old_identity_index, 'hex') as old_identity_hex,
                       lower(a.valid) as in_cell_from, upper(a.valid) as left_on, a.came_by, a.left_by, s.standing
                from people.person p
                left join members.member m on m.person_id = p.id
                left join lateral (select * from members.affiliation x where x.member_id = m.id
                                   order by lower(x.valid) desc limit 1) a on true
                left join lateral (select x.standing from members.standing x where x.member_id = m.id
                                   order by lower(x.valid) desc limit 1) s on true
                where p.merged_into is null and coalesce(m.unit_path, p.unit_path) >= :path and coalesce(m.unit_path, p.unit_path) < :path || '~'
                order by p.given_name, p.full_name collate shared.vietnamese, p.id
                """.formatted(MEMBER_COLUMNS))
                .param("path", path)
                .query((row, number) -> known(row))
                .list();
    }

    /** The values of every member under a path, in the order of given names; of identity numbers the last digits. */
    public List<Map<Field, String>> lines(String path) {
        return under(path).stream()
                .filter(known -> known.member() != null)
                .map(Known::values)
                .toList();
    }

    /** How many {@link #lines} there are. */
    public int people(String path) {
        return jdbc.sql("select count(*) from members.member where merged_into is null and unit_path >= :path "
                        + "and unit_path < :path || '~'")
                .param("path", path)
                .query(Integer.class)
                .single();
    }

    /** Which of the cards and citizen numbers are taken anywhere; never by whom. */
    Set<String> taken(Collection<String> cards, Collection<String> citizenIndexes) {
        byte[][] indexes = citizenIndexes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        Set<String> taken = new HashSet<>();
        jdbc.sql("select coalesce(card, encode(citizen, 'hex')) from members.taken(?, ?)")
                .param(cards.toArray(new String[0]))
                .param(indexes)
                .query(String.class)
                .list()
                .forEach(taken::add);
        return taken;
    }

    /** The places, from 0 on, of those who by name without marks and birthday are on record outside the scope. */
    Set<Integer> elsewhere(List<String> names, List<LocalDate> births) {
        Set<Integer> places = new HashSet<>();
        jdbc.sql("select members.known_elsewhere_of(?, cast(? as date[]))")
                .param(names.toArray(new String[0]))
                .param(births.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(Integer.class)
                .list()
                .forEach(place -> places.add(place - 1));
        return places;
    }

    /** Whose standing or stay rests on decisions or transfers, which alone may change it. */
    Set<UUID> decided(String path) {
        return Set.copyOf(jdbc.sql("""
                select d.member_id from members.status_decision d join members.member m on m.id = d.member_id
                where m.unit_path >= :path and m.unit_path < :path || '~'
                union select t.member_id from members.transfer t join members.member m on m.id = t.member_id
                where m.unit_path >= :path and m.unit_path < :path || '~' and t.state = 'RECEIVED'
                """).param("path", path).query(UUID.class).list());
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

    private static Known known(ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (var column : COLUMNS.entrySet()) {
            String value = row.getString(column.getKey());
            if (value != null && !value.isEmpty()) {
                values.put(column.getValue(), value);
            }
        }
        Map<Field, String> indexes = new EnumMap<>(Field.class);
        for (Field field : List.of(CITIZEN_ID, OLD_IDENTITY)) {
            String index = row.getString(field == CITIZEN_ID ? "citizen_hex" : "old_identity_hex");
            if (index != null) {
                indexes.put(field, index);
            }
        }
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                row.getObject("place", UUID.class),
                values,
                indexes);
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
