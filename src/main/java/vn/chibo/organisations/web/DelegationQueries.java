package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.KeepDelegations;
import vn.chibo.access.Role;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;

/** Delegations with names. */
@ReadModel
class DelegationQueries {
    private static final int OFFERED = 100;

    /** Parts that people hold; of more nobody finds a name without typing some of it. */
    private static final int LOOKED_THROUGH = 5000;

    private static final String OF_THE_UNIT = """
            p.id in (select g.person_id from access.role_grant g where g.unit_path = :path
                     or g.person_id = cast(case when :chosen ~ '^[0-9a-f-]{36}$' then :chosen end as uuid))""";

    private final JdbcClient jdbc;
    private final KeepDelegations delegations;
    private final Rulebook rulebook;
    private final Clock clock;

    DelegationQueries(JdbcClient jdbc, KeepDelegations delegations, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    DelegationsPage page(
            Actor actor, @Nullable String search, @Nullable DelegationForm typed, @Nullable RuleViolation violation) {
        LocalDate today = LocalDate.now(clock);
        DelegationForm form = typed == null ? DelegationForm.empty(today) : typed;
        List<Role> roles = delegations.offered(actor);
        String sought = Typed.text(search).strip();
        return new DelegationsPage(
                own(actor),
                roles,
                roles.isEmpty() ? List.of() : known(actor, sought, form.taker()),
                sought,
                rulebook.inForce("account.delegation.days", actor.path(), today),
                form,
                violation);
    }

    List<DelegationsPage.Row> own(Actor actor) {
        return jdbc.sql("select * from access.own_delegations(?)")
                .param(LocalDate.now(clock))
                .query((row, number) -> row(actor, row))
                .list();
    }

    /** Who has a part in the unit or below it, the unit's own first; where that is thousands, below it who is sought by name. */
    private List<DelegationsPage.Somebody> known(Actor actor, String search, @Nullable String chosen) {
        boolean many = search.isEmpty()
                && jdbc.sql("select exists (select 1 from access.role_grant offset ?)")
                        .param(LOOKED_THROUGH)
                        .query(Boolean.class)
                        .single();
        return jdbc.sql("""
                select p.id, p.full_name,
                       (select v.name from organisations.unit_version v where v.unit_id = p.unit_id
                        order by v.valid desc limit 1) as unit_name
                from people.person p
                where p.id <> :self
                  and (p.search_name like '%%' || shared.fold(:search) || '%%' or p.id::text = :chosen)
                  and exists (select 1 from access.role_grant g
                              where g.person_id = p.id and g.rests_on is null and access.holds(g, :day))
                  and %s
                order by p.unit_id <> :unit, p.given_name, p.full_name collate shared.vietnamese limit :most
                """.formatted(many ? OF_THE_UNIT : "true"))
                .param("self", actor.requiredPerson())
                .param("search", search)
                .param("chosen", Typed.text(chosen))
                .param("day", LocalDate.now(clock))
                .param("unit", actor.requiredUnit().value())
                .param("path", actor.path())
                .param("most", OFFERED)
                .query((row, number) -> new DelegationsPage.Somebody(
                        row.getObject("id", UUID.class), row.getString("full_name"), row.getString("unit_name")))
                .list();
    }

    private static DelegationsPage.Row row(Actor actor, ResultSet row) throws SQLException {
        boolean given = row.getBoolean("given");
        boolean here =
                row.getObject("unit_id", UUID.class).equals(actor.requiredUnit().value());
        return new DelegationsPage.Row(
                row.getObject("id", UUID.class),
                row.getString("unit_name"),
                row.getString("giver"),
                row.getString("taker"),
                given,
                Role.valueOf(row.getString("role")),
                row.getDate("from_day").toLocalDate(),
                row.getDate("until_day").toLocalDate().minusDays(1),
                row.getString("basis"),
                row.getBoolean("holds"),
                given && here);
    }
}
