package vn.chibo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UseCase;

/** On the machine itself, when nobody is left to confirm, the program gives an account back: its own act. */
@UseCase
public class ReopenAccount {
    private final JdbcClient jdbc;
    private final KeptAccount kept;
    private final Credentials credentials;
    private final OneTimeLinks links;
    private final AccessRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReopenAccount(
            JdbcClient jdbc,
            KeptAccount kept,
            Credentials credentials,
            OneTimeLinks links,
            AccessRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.credentials = credentials;
        this.links = links;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** Nothing that opened the account before still does; returns the token of the one-time link. */
    public String reopen(Actor program, UUID account) {
        if (program.unit() != null) {
            throw new NotFound();
        }
        var unit = kept.unit(program, account);
        credentials.endAll(account);
        String username = jdbc.sql("update access.account set disabled_at = null where id = ? returning username")
                .param(account)
                .query(String.class)
                .single();
        events.publishEvent(new AccountReopened(unit, account, username));
        int minutes = rules.number("account.link", "recovery-minutes", program.path(), LocalDate.now(clock));
        return links.issue(account, Duration.ofMinutes(minutes));
    }
}
