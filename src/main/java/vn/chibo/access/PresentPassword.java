package vn.chibo.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/**
 * Asks for the own password again before what opens the account is changed. A wrong one counts as a failed sign-in, so
 * that an unlocked computer is no place to guess.
 */
@Component
class PresentPassword {
    /** Stands for the network address of tries made from within. */
    private static final String HERE = "own account: ";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;

    PresentPassword(JdbcClient jdbc, PasswordEncoder encoder, SignInThrottle throttle) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    String username() {
        return own().username();
    }

    void require(String typed) {
        Own own = own();
        if (throttle.throttled(own.username(), HERE + own.username())) {
            throw RuleViolation.at("present", "access.password.throttled", throttle.minutes());
        }
        if (own.passwordHash() == null || !encoder.matches(typed, own.passwordHash())) {
            throttle.note(own.username(), HERE + own.username(), false);
            throw RuleViolation.at("present", "access.password.present-wrong");
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
