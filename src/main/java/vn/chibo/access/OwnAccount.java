package vn.chibo.access;

import java.time.Clock;
import java.util.List;
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
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PresentPassword presentPassword;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnAccount(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            PresentPassword presentPassword,
            Sessions sessions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.presentPassword = presentPassword;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public String username(Actor actor) {
        return presentPassword.username();
    }

    /** Changes the password; all other sessions end. */
    public void changePassword(Actor actor, String session, String present, String password, String again) {
        presentPassword.require(present);
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
}
