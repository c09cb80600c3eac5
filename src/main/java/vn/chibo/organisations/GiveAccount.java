package vn.chibo.organisations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.KeepAccounts;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Gives a person on record an account, to be opened with a link that is handed over in person. */
@UseCase
public class GiveAccount {
    private final JdbcClient jdbc;
    private final KeepAccounts accounts;

    GiveAccount(JdbcClient jdbc, KeepAccounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Returns the account; it waits for the password its owner sets. */
    public UUID give(Actor actor, PersonId person, String username) {
        UnitId unit = jdbc.sql("select unit_id from people.person where id = ?")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        boolean given = jdbc.sql("select exists (select 1 from access.account where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
        if (given) {
            throw RuleViolation.at("username", "organisations.account.given");
        }
        return accounts.create(actor, person.value(), unit, username, null);
    }
}
