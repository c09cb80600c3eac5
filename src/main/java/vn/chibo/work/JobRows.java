package vn.chibo.work;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/** The rows of jobs as the program itself keeps them; a worker whose attempt is no longer the newest writes nothing. */
@UseCase
class JobRows {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JobRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A job that this worker, and no other, now works on. */
    record Begun(
            JobId id,
            String kind,
            UUID account,
            UUID unit,
            String parameters,
            @Nullable String checkpoint,
            int chunks,
            long done,
            int attempt) {}

    /** Empty when there is nothing to do any more. What was written behind the last checkpoint goes. */
    Optional<Begun> begin(Actor program, JobId id) {
        jdbc.sql("""
                update work.job set state = 'CANCELLED', ended_at = ?
                where id = ? and state = 'RUNNING' and cancel_asked
                """).param(now()).param(id.value()).update();
        Optional<Begun> begun = jdbc.sql("""
                update work.job set state = 'RUNNING', attempt = attempt + 1, seen_at = :now,
                    started_at = coalesce(started_at, :now),
                    done = case when checkpoint is null then 0 else done end
                where id = :id and state in ('WAITING', 'RUNNING')
                returning kind, account_id, unit_id, parameters, checkpoint, kept, done, attempt
                """)
                .param("id", id.value())
                .param("now", now())
                .query((row, number) -> new Begun(
                        id,
                        row.getString("kind"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("parameters"),
                        row.getString("checkpoint"),
                        row.getInt("kept"),
                        row.getLong("done"),
                        row.getInt("attempt")))
                .optional();
        begun.ifPresent(job -> jdbc.sql("delete from work.chunk where job_id = ? and number >= ?")
                .param(id.value())
                .param(job.chunks())
                .update());
        return begun;
    }

    /** False once the person asked to stop. */
    boolean step(Actor program, Begun job, long done, @Nullable Long total) {
        return jdbc.sql("""
                update work.job set done = ?, total = coalesce(?, total), seen_at = ?
                where id = ? and attempt = ? and state = 'RUNNING' returning not cancel_asked
                """)
                .param(done)
                .param(total)
                .param(now())
                .param(job.id().value())
                .param(job.attempt())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new Stop(Stop.Reason.SUPERSEDED));
    }

    void checkpoint(Actor program, Begun job, long done, Object where, int chunks) {
        written(jdbc.sql("""
                update work.job set done = ?, checkpoint = cast(? as jsonb), kept = ?, seen_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'
                """)
                .param(done)
                .param(json.writeValueAsString(where))
                .param(chunks)
                .param(now())
                .param(job.id().value())
                .param(job.attempt())
                .update());
    }

    void chunk(Actor program, Begun job, int number, byte[] bytes) {
        written(jdbc.sql("""
                insert into work.chunk (job_id, number, bytes)
                select id, ?, ? from work.job where id = ? and attempt = ? and state = 'RUNNING'
                """)
                .param(number)
                .param(bytes)
                .param(job.id().value())
                .param(job.attempt())
                .update());
    }

    void done(Actor program, Begun job, long done, @Nullable String fileName, @Nullable String mediaType) {
        written(jdbc.sql("""
                update work.job set state = 'DONE', done = :done, total = :done, file_name = :name, media_type = :type,
                    size = (select coalesce(sum(octet_length(c.bytes)), 0) from work.chunk c where c.job_id = work.job.id),
                    ended_at = :now, expires_at = case when cast(:name as text) is not null then cast(:until as timestamptz) end
                where id = :id and attempt = :attempt and state = 'RUNNING'
                """)
                .param("done", done)
                .param("name", fileName)
                .param("type", mediaType)
                .param("now", now())
                .param("until", now().plus(KEPT))
                .param("id", job.id().value())
                .param("attempt", job.attempt())
                .update());
    }

    void cancelled(Actor program, Begun job) {
        ended(job, "CANCELLED", null, List.of());
    }

    void failed(Actor program, Begun job, String sentence, List<Object> arguments) {
        ended(job, "FAILED", sentence, arguments);
    }

    /** Results whose day is over go, and what others had begun; that they were asked for stays. */
    void forget(Actor program) {
        jdbc.sql("delete from work.chunk c using work.job j where j.id = c.job_id and j.expires_at <= ?")
                .param(now())
                .update();
        jdbc.sql("""
                with begun as (
                    update work.job set checkpoint = null, kept = 0, done = 0
                    where state in ('FAILED', 'CANCELLED') and kept > 0 and ended_at <= ? returning id)
                delete from work.chunk c using begun where begun.id = c.job_id
                """).param(now().minus(KEPT)).update();
    }

    private void ended(Begun job, String state, @Nullable String sentence, List<Object> arguments) {
        int ended = jdbc.sql("""
                update work.job set state = ?, failure = ?, arguments = cast(? as jsonb), ended_at = ?
                where id = ? and attempt = ? and state = 'RUNNING'
                """)
                .param(state)
                .param(sentence)
                .param(json.writeValueAsString(arguments))
                .param(now())
                .param(job.id().value())
                .param(job.attempt())
                .update();
        if (ended > 0) {
            jdbc.sql(
                            "delete from work.chunk c using work.job j where j.id = ? and c.job_id = j.id and c.number >= j.kept")
                    .param(job.id().value())
                    .update();
        }
    }

    private static void written(int rows) {
        if (rows == 0) {
            throw new Stop(Stop.Reason.SUPERSEDED);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
