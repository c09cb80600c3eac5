package vn.chibo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Gives an account back to its owner, in person and by two officers: one opens, the other confirms, neither is the
 * owner. Only then is there a link. Where a unit has but one officer, one of the upper committee is the second.
 */
@UseCase
public class RecoverAccount {
    private static final int LONGEST_REASON = 300;
    private static final String OPEN = "confirmed_at is null and withdrawn_at is null";

    private final JdbcClient jdbc;
    private final KeptAccount kept;
    private final OwnRight own;
    private final Credentials credentials;
    private final OneTimeLinks links;
    private final AccessRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecoverAccount(
            JdbcClient jdbc,
            KeptAccount kept,
            OwnRight own,
            Credentials credentials,
            OneTimeLinks links,
            AccessRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.own = own;
        this.credentials = credentials;
        this.links = links;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** The recovery of an account that waits for its second officer. */
    public Optional<OpenRecovery> waiting(Actor actor, UUID account) {
        kept.unit(actor, account);
        return jdbc.sql("""
                select id, account_id as account, reason, opened_by, expires_at from access.recovery
                where account_id = ? and expires_at > ? and\s""" + OPEN)
                .param(account)
                .param(OffsetDateTime.now(clock))
                .query(OpenRecovery.class)
                .optional();
    }

    public UUID open(Actor actor, UUID account, String reason) {
        var unit = kept.unit(actor, account);
        requireAnother(actor, account);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "access.recovery.reason", LONGEST_REASON);
        }
        var now = OffsetDateTime.now(clock);
        jdbc.sql("update access.recovery set withdrawn_at = ? where account_id = ? and expires_at <= ? and " + OPEN)
                .param(now)
                .param(account)
                .param(now)
                .update();
        UUID recovery = jdbc.sql("""
                insert into access.recovery (account_id, unit_id, unit_path, reason, opened_by, opened_at, expires_at)
                select id, unit_id, unit_path, :reason, :actor, :now, :until from access.account where id = :account
                on conflict (account_id) where confirmed_at is null and withdrawn_at is null do nothing returning id
                """)
                .param("reason", reason.strip())
                .param("actor", actor.account())
                .param("now", now)
                .param("until", now.plus(Duration.ofHours(number(actor, "confirmation-hours"))))
                .param("account", account)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("reason", "access.recovery.open-already"));
        events.publishEvent(new RecoveryOpened(unit, account, recovery, reason.strip()));
        return recovery;
    }

    /** The second officer's part; returns the token of the link, which is shown once. */
    public Link confirm(Actor actor, UUID id) {
        OpenRecovery recovery = open(id);
        var unit = kept.unit(actor, recovery.account());
        requireAnother(actor, recovery.account());
        if (recovery.openedBy().equals(actor.account())) {
            throw new RuleViolation("access.recovery.second-officer");
        }
        own.require(actor, Permission.KEEP_ACCOUNTS);
        int confirmed = jdbc.sql("""
                update access.recovery set confirmed_by = ?, confirmed_at = ? where id = ? and\s""" + OPEN)
                .param(actor.account())
                .param(OffsetDateTime.now(clock))
                .param(id)
                .update();
        if (confirmed == 0) {
            throw new NotFound();
        }
        credentials.endAll(recovery.account());
        events.publishEvent(new RecoveryConfirmed(unit, recovery.account(), id, recovery.openedBy(), actor.account()));
        int minutes = number(actor, "recovery-minutes");
        return new Link(recovery.account(), links.issue(recovery.account(), Duration.ofMinutes(minutes)), minutes);
    }

    public void withdraw(Actor actor, UUID id) {
        OpenRecovery recovery = open(id);
        var unit = kept.unit(actor, recovery.account());
        jdbc.sql("update access.recovery set withdrawn_at = ? where id = ? and " + OPEN)
                .param(OffsetDateTime.now(clock))
                .param(id)
                .update();
        events.publishEvent(new RecoveryWithdrawn(unit, recovery.account(), id));
    }

    private OpenRecovery open(UUID id) {
        return jdbc.sql("""
                select id, account_id as account, reason, opened_by, expires_at from access.recovery
                where id = ? and expires_at > ? and\s""" + OPEN)
                .param(id)
                .param(OffsetDateTime.now(clock))
                .query(OpenRecovery.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private int number(Actor actor, String name) {
        return rules.number("account.link", name, actor.path(), LocalDate.now(clock));
    }

    private static void requireAnother(Actor actor, UUID account) {
        if (account.equals(actor.account())) {
            throw new RuleViolation("access.recovery.not-oneself");
        }
    }

    /** @param token shown once and kept nowhere */
    public record Link(UUID account, String token, int minutes) {}
}
