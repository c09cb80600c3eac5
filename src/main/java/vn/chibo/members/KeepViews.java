package vn.chibo.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Lists of the register that an account asks for again and again, each under a name, seen by this account only. */
@UseCase
public class KeepViews {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4_000;
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepViews(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** @param query the address's part after the question mark, as the list itself writes it */
    public void keep(Actor actor, String name, String query) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw RuleViolation.at("name", "members.view.name", LONGEST_NAME);
        }
        int kept = jdbc.sql("select count(*) from members.saved_view where dropped_at is null")
                .query(Integer.class)
                .single();
        if (kept >= MOST) {
            throw RuleViolation.at("name", "members.view.many", MOST);
        }
        UUID id = jdbc.sql("""
                insert into members.saved_view (account_id, name, query, kept_at)
                values (access.acting_account(), ?, ?, ?) returning id
                """)
                .param(called)
                .param(query)
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new ViewKept(actor.requiredUnit(), id, called));
    }

    public void drop(Actor actor, UUID view) {
        int found = jdbc.sql("update members.saved_view set dropped_at = ? where id = ? and dropped_at is null")
                .param(OffsetDateTime.now(clock))
                .param(view)
                .update();
        if (found == 0) {
            throw new NotFound();
        }
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        events.publishEvent(new ViewDropped(actor.requiredUnit(), view));
    }
}
