package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.KeepAccounts;
import vn.chibo.access.ReopenAccount;
import vn.chibo.access.Role;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** The program's own help, on its own machine, when the last administrator is locked out. */
@UseCase
public class RescueAdministrator {
    private final JdbcClient jdbc;
    private final ReopenAccount reopen;
    private final KeepAccounts accounts;
    private final KeepPerson people;
    private final HoldPost posts;
    private final Clock clock;

    RescueAdministrator(
            JdbcClient jdbc,
            ReopenAccount reopen,
            KeepAccounts accounts,
            KeepPerson people,
            HoldPost posts,
            Clock clock) {
        this.jdbc = jdbc;
        this.reopen = reopen;
        this.accounts = accounts;
        this.people = people;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param unit whose administrator it is */
    public record Administrator(UUID account, String username, String name, String unit) {}

    public List<Administrator> administrators(Actor program) {
        requireProgram(program);
        return jdbc.sql("""
                select distinct a.id as account, a.username, p.full_name as name,
                       (select v.name from organisations.unit_version v where v.unit_id = g.unit_id
                        order by v.valid desc limit 1) as unit
                from access.account a join people.person p on p.id = a.person_id
                join access.role_grant g on g.person_id = a.person_id
                where g.role = ? and access.holds(g, ?) order by a.username
                """)
                .param(Role.ADMINISTRATOR.name())
                .param(LocalDate.now(clock))
                .query(Administrator.class)
                .list();
    }

    /** Whatever opened the administrator's account before no longer does; returns the link's token. */
    public String reopen(Actor program, String username) {
        UUID account = administrators(program).stream()
                .filter(one -> one.username().equals(username.strip().toLowerCase()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("organisations.rescue.no-administrator", username))
                .account();
        return reopen.reopen(program, account);
    }

    /** A new administrator of the highest unit there is; returns the link's token. */
    public String appoint(Actor program, String fullName, String username) {
        requireProgram(program);
        UnitId unit = highest();
        PersonId person = people.record(program, unit, PersonData.named(fullName.strip()));
        posts.open(program, unit, person, PostKind.ADMINISTRATOR, LocalDate.now(clock), null, "");
        return accounts.link(program, accounts.create(program, person.value(), unit, username, null));
    }

    /** Where an administrator stands or stood; an installation that has none yet is begun with its first account. */
    private UnitId highest() {
        return jdbc.sql("""
                select unit_id from organisations.post where kind = ? order by length(unit_path), unit_path limit 1
                """)
                .param(PostKind.ADMINISTRATOR.name())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(() -> new RuleViolation("organisations.rescue.not-begun"));
    }

    private static void requireProgram(Actor program) {
        if (program.unit() != null) {
            throw new NotFound();
        }
    }
}
