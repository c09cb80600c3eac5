package vn.chibo.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that opens an account. */
@Component
class Credentials {
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Nothing that opened the account of the scope so far opens it any more. */
    void endAll(UUID account) {
        sessions.endAll(account);
        jdbc.sql("update access.account set password_hash = null where id = ?")
                .param(account)
                .update();
        jdbc.sql("select access.end_passkeys(?)")
                .param(account)
                .query((row, number) -> "")
                .single();
        jdbc.sql("select access.end_second_step(?)")
                .param(account)
                .query((row, number) -> "")
                .single();
        jdbc.sql("select access.end_invitations(?, ?)")
                .param(account)
                .param(OffsetDateTime.now(clock))
                .query((row, number) -> "")
                .single();
    }
}
