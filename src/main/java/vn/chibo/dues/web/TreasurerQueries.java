package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.Roster;
import vn.chibo.organisations.PostId;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The treasurers of the cell acted for, now and to come. */
@ReadModel
class TreasurerQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Roster roster;
    private final Clock clock;

    TreasurerQueries(JdbcClient jdbc, Access access, Units units, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.roster = roster;
        this.clock = clock;
    }

    TreasurersPage page(Actor actor, Map<String, String> form, @Nullable RuleViolation violation) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.NAME_TREASURER, unit);
        LocalDate today = LocalDate.now(clock);
        var view = units.on(actor, unit, today);
        if (!view.isCell()) {
            throw new NotFound();
        }
        return new TreasurersPage(
                view.name(), today, treasurers(unit, today), roster.on(actor, unit, today), form, violation);
    }

    /** NotFound for a post that is no treasurer's of the unit acted for. */
    void require(Actor actor, PostId treasurer) {
        boolean here = treasurers(actor.requiredUnit(), LocalDate.now(clock)).stream()
                .anyMatch(one -> one.post().equals(treasurer.value()));
        if (!here || !actor.can(Permission.NAME_TREASURER)) {
            throw new NotFound();
        }
    }

    private List<TreasurersPage.Treasurer> treasurers(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                select o.id as post, p.full_name as name, lower(o.held) as since, upper(o.held) as until
                from organisations.post o join people.person p on p.id = o.person_id
                where o.unit_id = :unit and o.kind = 'TREASURER' and (upper_inf(o.held) or upper(o.held) > :today)
                order by lower(o.held), p.full_name collate shared.vietnamese
                """)
                .param("unit", unit.value())
                .param("today", today)
                .query(TreasurersPage.Treasurer.class)
                .list();
    }
}
