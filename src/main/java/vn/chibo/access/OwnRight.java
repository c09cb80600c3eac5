package vn.chibo.access;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;

/**
 * Asks for a right that comes with the actor's own post. A delegated one is the giver's: who opens a recovery could
 * otherwise make the second officer.
 */
@Component
class OwnRight {
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnRight(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void require(Actor actor, Permission permission) {
        boolean own = jdbc
                .sql("""
                select role from access.role_grant g
                where person_id = ? and unit_id = ? and rests_on is null and access.holds(g, ?)
                """)
                .param(actor.requiredPerson())
                .param(actor.requiredUnit().value())
                .param(LocalDate.now(clock))
                .query(Role.class)
                .stream()
                .anyMatch(role -> role.permissions().contains(permission));
        if (!own) {
            throw new RuleViolation("access.recovery.own-right");
        }
    }
}
