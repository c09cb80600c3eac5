package vn.chibo.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password, slows down who guesses, and tells a wrong name no sooner than a wrong password. */
@Component
class SignIn implements AuthenticationProvider {
    private final JdbcClient jdbc;
    private final ProgramScope program;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final SecondStep second;
    private final String nobodysHash;

    SignIn(JdbcClient jdbc, ProgramScope program, PasswordEncoder encoder, SignInThrottle throttle, SecondStep second) {
        this.jdbc = jdbc;
        this.program = program;
        this.encoder = encoder;
        this.throttle = throttle;
        this.second = second;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (throttle.throttled(name, address)) {
            throw new LockedException("throttled");
        }
        var found = program.ask(() -> jdbc.sql("select id, password_hash, disabled from access.account_for_sign_in(?)")
                .param(name)
                .query(Found.class)
                .optional());
        String hash = found.map(Found::passwordHash).orElse(nobodysHash);
        boolean right = encoder.matches(String.valueOf(attempt.getCredentials()), hash)
                && found.filter(f -> !f.disabled()).isPresent();
        if (right && second.isOn(found.get().id())) {
            throw new SecondStepNeeded(found.get().id(), name); // no success yet: it would forget the wrong codes
        }
        throttle.note(name, address, right);
        if (!right) {
            throw new BadCredentialsException("wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new Account(found.get().id(), name), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private record Found(UUID id, String passwordHash, boolean disabled) {}
}
