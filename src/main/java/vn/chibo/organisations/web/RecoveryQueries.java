package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.OpenRecovery;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;

/** Recoveries with the names behind them. */
@ReadModel
class RecoveryQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RecoveryPage recovery(
            Actor actor, UUID account, Optional<OpenRecovery> open, String reason, @Nullable RuleViolation violation) {
        return jdbc.sql("""
                select p.full_name, a.username, a.id,
                       (select o.full_name from access.account oa join people.person o on o.id = oa.person_id
                        where oa.id = :opener) as opener
                from access.account a join people.person p on p.id = a.person_id where a.id = :account
                """)
                .param("opener", open.map(OpenRecovery::openedBy).orElse(null), java.sql.Types.OTHER)
                .param("account", account)
                .query((row, number) -> new RecoveryPage(
                        account,
                        row.getString("full_name"),
                        row.getString("username"),
                        open.orElse(null),
                        Typed.text(row.getString("opener")),
                        open.filter(one -> one.openedBy().equals(actor.account()))
                                .isPresent(),
                        reason,
                        violation))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those in scope that another officer opened and that are not about oneself. */
    List<Waits> forSecondOfficer(Actor actor) {
        return jdbc.sql("""
                select r.account_id as account, p.full_name as person
                from access.recovery r join access.account a on a.id = r.account_id
                join people.person p on p.id = a.person_id
                where r.confirmed_at is null and r.withdrawn_at is null and r.expires_at > :now
                  and r.opened_by <> :self and r.account_id <> :self
                order by r.opened_at
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("self", actor.account())
                .query(Waits.class)
                .list();
    }

    record Waits(UUID account, String person) {}
}
