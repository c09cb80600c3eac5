package vn.chibo.members.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.imports.Texts;

/** Every field of the catalogue of a person, member or not, as people write it; of numbers the last four digits. */
@Component
class RecordValues {
    private static final String COLUMNS = Arrays.stream(Field.values())
            .filter(field -> field.typed() && !field.column().isEmpty() && field != Field.STANDING)
            .map(field -> field.sql() + " as " + field.name().toLowerCase())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    RecordValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Field, String> of(UUID person) {
        return jdbc.sql("""
                select %s, lower(a.valid) as in_cell_from, upper(a.valid) as left_on
                from people.person p left join members.member m on m.person_id = p.id
                left join lateral (select * from members.affiliation x where x.member_id = m.id
                                   order by lower(x.valid) desc limit 1) a on true
                where p.id = ?
                """.formatted(COLUMNS))
                .param(person)
                .query((row, number) -> {
                    Map<Field, String> values = new EnumMap<>(Field.class);
                    for (Field field : Field.ofTheForm()) {
                        String value = field == Field.STANDING
                                ? null
                                : row.getString(field.name().toLowerCase());
                        if (value != null && !value.isEmpty()) {
                            values.put(field, field.masked() ? "•••• " + value : Texts.of(field, value));
                        }
                    }
                    return values;
                })
                .single();
    }
}
