package vn.chibo.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an account is signed in. Spring Session's rows bear the account's id; they stand outside every scope. */
@Component
class Sessions {
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenSession> of(UUID account, String current, Instant now) {
        return jdbc.sql("""
                select primary_id, session_id, creation_time, last_access_time from access.spring_session
                where principal_name = ? and expiry_time > ? order by last_access_time desc
                """)
                .param(account.toString())
                .param(now.toEpochMilli())
                .query((row, number) -> new OpenSession(
                        row.getString("primary_id").strip(),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(current)))
                .list();
    }

    boolean end(UUID account, String id) {
        return jdbc.sql("delete from access.spring_session where principal_name = ? and primary_id = ?")
                        .param(account.toString())
                        .param(id)
                        .update()
                > 0;
    }

    void endAll(UUID account) {
        jdbc.sql("delete from access.spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }

    void endOthers(UUID account, String current) {
        jdbc.sql("delete from access.spring_session where principal_name = ? and session_id <> ?")
                .param(account.toString())
                .param(current)
                .update();
    }
}
