package vn.chibo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Makes accounts for people; a new one is opened with a link handed over in person, never with a mail. */
@UseCase
public class KeepAccounts {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final KeptAccount kept;
    private final OneTimeLinks links;
    private final PasswordEncoder encoder;
    private final AccessRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepAccounts(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            KeptAccount kept,
            OneTimeLinks links,
            PasswordEncoder encoder,
            AccessRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.kept = kept;
        this.links = links;
        this.encoder = encoder;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** Makes an account for a person of the unit; without a password it waits for the one-time link. */
    public UUID create(Actor actor, UUID person, UnitId unit, String username, @Nullable String password) {
        access.require(actor, Permission.KEEP_ACCOUNTS, unit);
        String name = username.strip().toLowerCase();
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw RuleViolation.at("username", "access.account.username-shape");
        }
        boolean taken = jdbc.sql("select exists (select 1 from access.account_for_sign_in(?))")
                .param(name)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw RuleViolation.at("username", "access.account.username-taken", name);
        }
        UUID id = jdbc.sql("""
                insert into access.account (person_id, unit_id, unit_path, username, password_hash, created_at)
                values (:person, :unit, :path, :username, :hash, :now)
                returning id
                """)
                .param("person", person)
                .param("username", name)
                .param("hash", password == null ? null : encoder.encode(Passwords.checked(password)))
                .param("now", OffsetDateTime.now(clock))
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .query(UUID.class)
                .single();
        events.publishEvent(new AccountCreated(unit, id, name));
        return id;
    }

    /**
     * A fresh one-time link for an account whose owner never set a password. Who has one needs two officers
     * ({@link RecoverAccount}): a link in one hand would make its holder that person. Returns the token.
     */
    public String link(Actor actor, UUID account) {
        UnitId unit = kept.unit(actor, account);
        boolean used = jdbc.sql("select password_hash is not null from access.account where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
        if (used) {
            throw new RuleViolation("access.account.needs-two");
        }
        events.publishEvent(new AccountLinked(unit, account));
        return links.issue(account, Duration.ofHours(invitationHours(actor)));
    }

    /** How long a link to a new account works. */
    public int invitationHours(Actor actor) {
        return rules.number("account.link", "invitation-hours", actor.path(), LocalDate.now(clock));
    }
}
