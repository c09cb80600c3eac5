package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With which introduction a comrade came to the cell, and what it says of dues. */
@Component
public class Arrivals {
    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until last month paid at the cell before; null where nobody knew */
    public record Arrival(
            String from, LocalDate on, @Nullable YearMonth until) {
        Optional<YearMonth> duesUntil() {
            return Optional.ofNullable(until);
        }
    }

    /** The newest reception in the cell the comrade sits in. */
    Optional<Arrival> last(DuesMembers.Payer payer) {
        return jdbc.sql("""
                select from_name, ended_on, dues_until from members.transfer
                where member_id = ? and to_unit = ? and state = 'RECEIVED'
                order by ended_on desc, id desc limit 1
                """)
                .param(payer.id().value())
                .param(payer.unit().value())
                .query((row, number) -> {
                    LocalDate until = row.getObject("dues_until", LocalDate.class);
                    return new Arrival(
                            row.getString("from_name"),
                            row.getObject("ended_on", LocalDate.class),
                            until == null ? null : YearMonth.from(until));
                })
                .optional();
    }
}
