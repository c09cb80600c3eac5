package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;

/** Accounts with the names behind them. */
@ReadModel
class AccountQueries {
    private static final int AT_MOST = 100;
    private static final String UNIT_NAME = """
            (select v.name from organisations.unit_version v where v.unit_id = x.unit_id order by v.valid desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    AccountsPage accounts(Actor actor, @Nullable String search) {
        access.require(actor, Permission.KEEP_ACCOUNTS, actor.requiredUnit());
        String typed = Typed.text(search).strip();
        List<AccountsPage.Row> rows = jdbc.sql("""
                select x.id, p.full_name, x.username, %s as unit_name, x.disabled_at is not null as disabled,
                       x.password_hash is null as waits, x.id = :self as own,
                       array(select distinct case when g.role = 'COMMITTEE_MEMBER' and k.is_cell then 'CELL_COMMITTEE_MEMBER'
                                                  else g.role end
                             from access.role_grant g
                             left join organisations.unit_version v on v.unit_id = g.unit_id and v.valid @> :day
                             left join organisations.unit_kind k on k.code = v.kind
                             where g.person_id = x.person_id and access.holds(g, :day) order by 1) as roles,
                       (select count(*) from access.spring_session s
                        where s.principal_name = x.id::text and s.expiry_time > :now) as sessions,
                       exists (select 1 from access.recovery r where r.account_id = x.id and r.confirmed_at is null
                               and r.withdrawn_at is null and r.expires_at > :moment) as recovering
                from access.account x join people.person p on p.id = x.person_id
                where p.search_name like '%%' || shared.fold(:search) || '%%' or x.username = lower(:search)
                order by p.given_name, p.full_name collate shared.vietnamese limit :most
                """.formatted(UNIT_NAME))
                .param("self", actor.account())
                .param("day", LocalDate.now(clock))
                .param("now", Instant.now(clock).toEpochMilli())
                .param("moment", OffsetDateTime.now(clock))
                .param("search", typed)
                .param("most", AT_MOST + 1)
                .query(AccountQueries::account)
                .list();
        return new AccountsPage(typed, rows.stream().limit(AT_MOST).toList(), rows.size() > AT_MOST);
    }

    NewAccountPage without(
            Actor actor,
            @Nullable String search,
            String person,
            @Nullable String username,
            @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_ACCOUNTS, actor.requiredUnit());
        String typed = Typed.text(search).strip();
        List<NewAccountPage.Somebody> people = jdbc.sql("""
                select x.id, x.full_name, shared.fold(x.full_name) as folded, %s as unit_name
                from people.person x
                where x.merged_into is null and not exists (select 1 from access.account a where a.person_id = x.id)
                  and (x.search_name like '%%' || shared.fold(:search) || '%%' or x.id::text = :person)
                order by x.given_name, x.full_name collate shared.vietnamese limit :most
                """.formatted(UNIT_NAME))
                .param("search", typed)
                .param("person", person)
                .param("most", AT_MOST)
                .query((row, number) -> new NewAccountPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("unit_name"),
                        proposed(row.getString("folded"))))
                .list();
        return new NewAccountPage(typed, people, person, Typed.text(username), violation);
    }

    AccountLinkPage link(Actor actor, UUID account, String address, Duration life) {
        return jdbc.sql("""
                select p.full_name, a.username from access.account a join people.person p on p.id = a.person_id
                where a.id = ?
                """)
                .param(account)
                .query((row, number) -> new AccountLinkPage(row.getString(1), row.getString(2), address, life))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** "Nguyễn Thị Hồng Hà" is offered as "ha.nth": the given name, then the initials of what stands before it. */
    private static String proposed(String folded) {
        List<String> words = Arrays.stream(folded.replaceAll("[^a-z ]", "").split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() < 2) {
            return "";
        }
        StringBuilder initials = new StringBuilder(words.getLast()).append('.');
        words.subList(0, words.size() - 1).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    private static AccountsPage.Row account(ResultSet row, int number) throws SQLException {
        return new AccountsPage.Row(
                row.getObject("id", UUID.class),
                row.getString("full_name"),
                row.getString("username"),
                row.getString("unit_name"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("disabled"),
                row.getBoolean("waits"),
                row.getInt("sessions"),
                row.getBoolean("own"),
                row.getBoolean("recovering"));
    }
}
