package vn.chibo.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Sealing;

/** Asks, after the password, for the code of the owner's telephone or one of the codes on paper. */
@Component
public class SecondStep {
    private final JdbcClient jdbc;
    private final SignInThrottle throttle;
    private final Sealing sealing;
    private final Clock clock;

    SecondStep(
            JdbcClient jdbc, SignInThrottle throttle, @Value("${chibo.identity-key}") String identityKey, Clock clock) {
        this.jdbc = jdbc;
        this.throttle = throttle;
        this.sealing = new Sealing(identityKey, "second step");
        this.clock = clock;
    }

    /** Wrong codes count like wrong passwords, for the name and for the address. */
    public void require(SecondStepNeeded pending, String typed, String address) {
        String name = pending.username();
        if (throttle.throttled(name, address)) {
            throw new LockedException("throttled");
        }
        boolean right = accepts(pending.account(), typed);
        throttle.note(name, address, right);
        if (!right) {
            throw new BadCredentialsException("wrong");
        }
    }

    boolean isOn(UUID account) {
        return secret(account).isPresent();
    }

    byte[] seal(String secret) {
        return sealing.seal(secret);
    }

    String open(byte[] sealed) {
        return sealing.open(sealed);
    }

    private boolean accepts(UUID account, String typed) {
        String code = typed.replaceAll("\\s", "");
        OptionalLong step =
                secret(account).map(secret -> StepCodes.stepOf(secret, code)).orElse(OptionalLong.empty());
        return step.isPresent() ? useStep(account, step.getAsLong()) : usePaper(account, code);
    }

    private Optional<String> secret(UUID account) {
        return jdbc.sql("select access.second_step_secret(?)")
                .param(account)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(this::open);
    }

    private boolean useStep(UUID account, long step) {
        return jdbc.sql("select access.use_second_step(?, ?)")
                .param(account)
                .param(step)
                .query(Boolean.class)
                .single();
    }

    private boolean usePaper(UUID account, String code) {
        return jdbc.sql("select access.use_recovery_code(?, ?, ?)")
                .param(account)
                .param(RecoveryCodes.hash(code))
                .param(OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }
}
