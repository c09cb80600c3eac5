package vn.chibo.work;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Begins work in the background, calls it off, begins it again. Everybody sees and touches only what (s)he began. */
@UseCase
public class Jobs {
    private static final int AT_ONCE = 3;
    private static final int LONGEST_ABOUT = 300;

    private final JdbcClient jdbc;
    private final JobKinds kinds;
    private final Queue queue;
    private final Access access;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Jobs(
            JdbcClient jdbc,
            JobKinds kinds,
            Queue queue,
            Access access,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.queue = queue;
        this.access = access;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins once this transaction commits.
     *
     * @param about what the person knows it by, such as the name of a file; cut when too long
     */
    public <P> JobId start(Actor actor, JobKind<P> kind, P parameters, String about) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, kind.permission(), unit);
        leaveRoom();
        JobId id = new JobId(jdbc.sql("""
                insert into work.job (kind, about, account_id, unit_id, parameters, asked_at)
                values (?, ?, access.acting_account(), access.acting_unit(), cast(? as jsonb), ?) returning id
                """)
                .param(kind.name())
                .param(about.length() > LONGEST_ABOUT ? about.substring(0, LONGEST_ABOUT) : about)
                .param(json.writeValueAsString(parameters))
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single());
        queue.add(id, 0);
        events.publishEvent(new JobStarted(unit, id.value(), kind.name()));
        return id;
    }

    /** What waits ends at once; what runs ends at its next step and keeps its checkpoint. What has ended stays so. */
    public void cancel(Actor actor, JobId id) {
        requireOwn(id);
        jdbc.sql("""
                update work.job set cancel_asked = true,
                    state = case state when 'WAITING' then 'CANCELLED' else state end,
                    ended_at = case state when 'WAITING' then cast(:now as timestamptz) end
                where id = :id and state in ('WAITING', 'RUNNING') returning kind
                """)
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .ifPresent(kind -> events.publishEvent(new JobCancelled(actor.requiredUnit(), id.value(), kind)));
    }

    /**
     * Goes on from the last checkpoint of what failed or was called off; anything else goes its way.
     *
     * @return whether it is in line again
     */
    public boolean resume(Actor actor, JobId id) {
        access.require(actor, kinds.named(requireOwn(id)).permission(), actor.requiredUnit());
        leaveRoom();
        Optional<Again> resumed = jdbc.sql("""
                update work.job set state = 'WAITING', cancel_asked = false, failure = null, arguments = '[]',
                    ended_at = null, attempt = attempt + 1
                where id = ? and state in ('FAILED', 'CANCELLED') returning kind, attempt
                """)
                .param(id.value())
                .query((row, number) -> new Again(row.getString("kind"), row.getInt("attempt")))
                .optional();
        resumed.ifPresent(again -> {
            queue.add(id, again.attempt());
            events.publishEvent(new JobResumed(actor.requiredUnit(), id.value(), again.kind()));
        });
        return resumed.isPresent();
    }

    /** As {@link #resume}, for who need not have begun it: another's work is left to the other. */
    public boolean resumeIfOwn(Actor actor, JobId id) {
        return kind(id).isPresent() && resume(actor, id);
    }

    private record Again(String kind, int attempt) {}

    /** The kind of a job that the actor began. */
    private String requireOwn(JobId id) {
        return kind(id).orElseThrow(NotFound::new);
    }

    private Optional<String> kind(JobId id) {
        return jdbc.sql("select kind from work.job where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    private void leaveRoom() {
        int open = jdbc.sql("select count(*) from work.job where state in ('WAITING', 'RUNNING')")
                .query(Integer.class)
                .single();
        if (open >= AT_ONCE) {
            throw new RuleViolation("work.many", AT_ONCE);
        }
    }
}
