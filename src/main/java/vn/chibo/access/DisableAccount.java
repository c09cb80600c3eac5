package vn.chibo.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Closes an account to its owner for a while, ends what is open in it, and opens it again. Nothing is deleted. */
@UseCase
public class DisableAccount {
    private final JdbcClient jdbc;
    private final KeptAccount kept;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DisableAccount(
            JdbcClient jdbc, KeptAccount kept, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** Takes effect at the account's next click: its sessions end with it. Nobody locks out himself. */
    public void disable(Actor actor, UUID account) {
        UnitId unit = kept.unit(actor, account);
        if (account.equals(actor.account())) {
            throw new RuleViolation("access.account.not-oneself");
        }
        mark(account, OffsetDateTime.now(clock));
        sessions.endAll(account);
        events.publishEvent(new AccountDisabled(unit, account));
    }

    public void enable(Actor actor, UUID account) {
        UnitId unit = kept.unit(actor, account);
        mark(account, null);
        events.publishEvent(new AccountEnabled(unit, account));
    }

    /** Signs the account out everywhere, say after a telephone was lost. */
    public void endSessions(Actor actor, UUID account) {
        UnitId unit = kept.unit(actor, account);
        sessions.endAll(account);
        events.publishEvent(new SessionsEnded(unit, account));
    }

    public List<OpenSession> sessions(Actor actor, UUID account) {
        kept.unit(actor, account);
        return sessions.of(account, "", clock.instant());
    }

    /** Signs the account out at one place; another account's session is simply not found. */
    public void endSession(Actor actor, UUID account, String session) {
        UnitId unit = kept.unit(actor, account);
        if (!sessions.end(account, session)) {
            throw new NotFound();
        }
        events.publishEvent(new SessionsEnded(unit, account));
    }

    private void mark(UUID account, @Nullable OffsetDateTime disabledAt) {
        jdbc.sql("update access.account set disabled_at = ? where id = ?")
                .param(1, disabledAt, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, account)
                .update();
    }
}
