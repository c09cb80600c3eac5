package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.KeepAccounts;
import vn.chibo.access.SetPassword;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Fills an empty installation through the link printed at the first start: the organisation under its superior, the
 * person who administers it, the account. Either all of it stands or nothing, and the link is used up with it.
 */
@UseCase
public class SetUp {
    private final JdbcClient jdbc;
    private final EstablishUnit establish;
    private final FirstAdministrator administrator;
    private final KeepAccounts accounts;
    private final SetPassword link;

    SetUp(
            JdbcClient jdbc,
            EstablishUnit establish,
            FirstAdministrator administrator,
            KeepAccounts accounts,
            SetPassword link) {
        this.jdbc = jdbc;
        this.establish = establish;
        this.administrator = administrator;
        this.accounts = accounts;
        this.link = link;
    }

    public UnitId begin(Actor program, String token, FirstUnit answers, FirstAccount account) {
        link.requireFirst(token);
        FirstUnit first = answers.checked(administrator.today());
        if (!account.password().equals(account.again())) {
            throw RuleViolation.at("again", "access.password.differs");
        }
        LocalDate from = first.foundedOn();
        UnitId upper = establish.under(program, root(program), first.superior(), from, null);
        UnitId unit = establish.under(program, upper, first.unit(), from, null);
        UUID person = administrator.appoint(program, unit, first).value();
        accounts.create(program, person, unit, account.username(), account.password());
        link.useFirst(token);
        return unit;
    }

    /** The root bears no name that is ever shown; it is as old as the Party. */
    private UnitId root(Actor program) {
        return jdbc.sql("select unit_id from organisations.unit_version where kind = 'ROOT' limit 1")
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseGet(() -> establish.root(
                        program,
                        new UnitData(UnitKind.ROOT, UnitKind.ROOT.name(), "", null, null, ""),
                        jdbc.sql("select lower(valid) from organisations.unit_kind where code = 'ROOT'")
                                .query(LocalDate.class)
                                .single()));
    }
}
