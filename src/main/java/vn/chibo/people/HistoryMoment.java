package vn.chibo.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the triggers that keep the history of files what time it is by the program's clock, which the demo moves. */
@Component
public class HistoryMoment {
    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryMoment(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For the rest of the transaction. */
    public void tell() {
        jdbc.sql("select set_config('chibo.at', ?, true)")
                .param(OffsetDateTime.now(clock).toString())
                .query(String.class)
                .single();
    }
}
