package vn.chibo.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated lists that go with fields of a person's file. Reference lists are public: no scope is needed to read them. */
@Component
public class Codes {
    private static final String ALL = """
            select c.*, lower(c.valid) as since, upper(c.valid) as until,
                   coalesce((select s.name_vi from people.code s where s.list = c.list and s.code = c.successor
                             order by lower(s.valid) desc limit 1), '') as successor_name
            from people.code c
            """;

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every entry there is or was, in the order of the lists; what is in use first. */
    public List<Code> all() {
        return jdbc.sql(ALL + "order by c.list, upper(c.valid) is not null, c.ordinal")
                .query(Codes::code)
                .list();
    }

    public List<Code> of(CodeList list) {
        return jdbc.sql(ALL + "where c.list = ? order by upper(c.valid) is not null, c.ordinal")
                .param(list.name())
                .query(Codes::code)
                .list();
    }

    private static Code code(ResultSet row, int number) throws SQLException {
        return new Code(
                CodeList.valueOf(row.getString("list")),
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("also").getArray()),
                row.getString("successor_name"),
                row.getString("source"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("verified"));
    }
}
