package vn.chibo.work.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;
import vn.chibo.work.JobId;
import vn.chibo.work.JobKinds;

/** What an account does in the background for the unit it acts for; another's is not there. */
@ReadModel
class JobQueries {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final JobKinds kinds;
    private final Access access;
    private final JsonMapper json;
    private final Clock clock;

    JobQueries(JdbcClient jdbc, JobKinds kinds, Access access, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    JobsPage own(Actor actor) {
        actor.requiredUnit();
        return new JobsPage(jdbc.sql("""
                select * from work.job order by state in ('WAITING', 'RUNNING') desc, asked_at desc limit ?
                """)
                .param(SHOWN)
                .query((row, number) -> {
                    OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
                    return new JobLine(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("about"),
                            row.getString("state"),
                            row.getBoolean("cancel_asked"),
                            row.getLong("done"),
                            row.getObject("total", Long.class),
                            row.getString("failure"),
                            Arrays.asList(json.readValue(row.getString("arguments"), Object[].class)),
                            row.getLong("size"),
                            row.getObject("asked_at", OffsetDateTime.class),
                            row.getObject("ended_at", OffsetDateTime.class),
                            expires,
                            expires != null && expires.isAfter(OffsetDateTime.now(clock)),
                            kinds.page(row.getString("kind"), row.getString("parameters"))
                                    .orElse(null));
                })
                .list());
    }

    /** Who may not do the work any more may not have its result either. */
    JobFile file(Actor actor, JobId id) {
        record Made(String kind, JobFile file) {}
        Made made = jdbc.sql("""
                select j.kind, j.file_name, j.media_type, j.size,
                       (select count(*) from work.chunk c where c.job_id = j.id) as chunks
                from work.job j where j.id = ? and j.state = 'DONE' and j.expires_at > ?
                """)
                .param(id.value())
                .param(OffsetDateTime.now(clock))
                .query((row, number) -> new Made(
                        row.getString("kind"),
                        new JobFile(
                                row.getString("file_name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getInt("chunks"))))
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, kinds.named(made.kind()).permission(), actor.requiredUnit());
        return made.file();
    }

    byte[] chunk(Actor actor, JobId id, int number) {
        return jdbc.sql("select bytes from work.chunk where job_id = ? and number = ?")
                .param(id.value())
                .param(number)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
