package vn.chibo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Slows down who guesses passwords, by name and by address. */
@Component
public class SignInThrottle {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Duration window;
    private final long byNameLimit;
    private final long byAddressLimit;

    SignInThrottle(
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager manager,
            @Value("${chibo.sign-in.window:15m}") Duration window,
            @Value("${chibo.sign-in.tries-per-name:5}") long byNameLimit,
            @Value("${chibo.sign-in.tries-per-address:60}") long byAddressLimit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.window = window;
        this.byNameLimit = byNameLimit;
        this.byAddressLimit = byAddressLimit;
    }

    /** How long one waits after too many tries. */
    public long minutes() {
        return window.toMinutes();
    }

    boolean throttled(String name, String address) {
        return jdbc.sql("select by_name >= ? or by_address >= ? from access.failed_sign_ins(?, ?, ?)")
                .param(byNameLimit)
                .param(byAddressLimit)
                .param(name)
                .param(address)
                .param(OffsetDateTime.now(clock).minus(window))
                .query(Boolean.class)
                .single();
    }

    /** Kept even when the attempt's own transaction is rolled back. */
    void note(String name, String address, boolean succeeded) {
        apart.executeWithoutResult(status -> jdbc.sql("select access.note_sign_in(?, ?, ?, ?)")
                .param(name)
                .param(address)
                .param(OffsetDateTime.now(clock))
                .param(succeeded)
                .query((row, number) -> "")
                .single());
    }
}
