package vn.chibo.access;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** What a person does with the own account: a new password, a look at where one is signed in, signing out there. */
@UseCase
public class OwnAccount {
    /** Stands for the network address of tries made from within. */
    private static final String HERE = "own account: ";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnAccount(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Sessions sessions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.throttle = throttle;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public String username(Actor actor) {
        return own().username();
    }

    /**
     * Changes the password; all other sessions end. A wrong present password counts as a failed sign-in, so that an
     * unlocked computer is no place to guess.
     */
    public void changePassword(Actor actor, String session, String present, String password, String again) {
        Own own = own();
        if (throttle.throttled(own.username(), HERE + own.username())) {
            throw RuleViolation.at("present", "access.password.throttled", throttle.minutes());
        }
        if (own.passwordHash() == null || !encoder.matches(present, own.passwordHash())) {
            throttle.note(own.username(), HERE + own.username(), false);
            throw RuleViolation.at("present", "access.password.present-wrong");
        }
        Passwords.checked(password);
        if (!password.equals(again)) {
            throw RuleViolation.at("again", "access.password.differs");
        }
        jdbc.sql("select access.set_own_password(?)")
                .param(encoder.encode(password))
                .query((row, number) -> "")
                .single();
        sessions.endOthers(actor.account(), session);
        events.publishEvent(new PasswordChanged(actor.requiredUnit(), actor.account()));
    }

    public List<OpenSession> sessions(Actor actor, String current) {
        return sessions.of(actor.account(), current, clock.instant());
    }

    /** Ends one of the own sessions; another account's is simply not found. */
    public void endSession(Actor actor, String id) {
        if (!sessions.end(actor.account(), id)) {
            throw new NotFound();
        }
    }

    private Own own() {
        return jdbc.sql("select username, password_hash from access.own_account()")
                .query(Own.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Own(String username, @Nullable String passwordHash) {}
}
