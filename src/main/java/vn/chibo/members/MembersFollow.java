package vn.chibo.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Members go where their unit's business goes (chuyển sinh hoạt tập thể), or where they are placed. */
@Component
@Order(MembersFollow.FIRST)
class MembersFollow implements ReorganisationImpact {
    static final int FIRST = 10;

    private final JdbcClient jdbc;
    private final MoveMembers moves;

    MembersFollow(JdbcClient jdbc, MoveMembers moves) {
        this.jdbc = jdbc;
        this.moves = moves;
    }

    /**
     * A member of a unit that ends or is divided.
     *
     * @param placed where the draft puts this member; null while nowhere
     */
    record Concerned(
            UUID member,
            UUID person,
            UUID unit,
            LocalDate since,
            @Nullable UUID placed) {}

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        if (plan.undone() != null) {
            return newcomers(plan);
        }
        Map<UnitId, List<Concerned>> byUnit = new HashMap<>();
        concerned(plan).forEach(one -> byUnit.computeIfAbsent(new UnitId(one.unit()), key -> new ArrayList<>())
                .add(one));
        List<Finding> findings = new ArrayList<>();
        byUnit.forEach((unit, members) -> findings(plan, unit, members, findings));
        return findings;
    }

    private static void findings(Reorganisation plan, UnitId unit, List<Concerned> members, List<Finding> findings) {
        List<UnitId> parts = plan.divided().get(unit);
        if (parts != null) {
            long nowhere = members.stream().filter(one -> one.placed() == null).count();
            if (nowhere > 0 && plan.ended().contains(unit)) {
                findings.add(Finding.block(unit, "members.reorganisation.unplaced", nowhere));
            }
            Set<UUID> sides = new HashSet<>();
            members.forEach(one -> sides.add(one.placed()));
            if (nowhere == 0 && sides.size() == 1 && plan.ended().contains(unit)) {
                findings.add(Finding.block(unit, "members.reorganisation.one-side"));
            }
        } else if (plan.heirs().get(unit) == null) {
            findings.add(Finding.block(unit, "members.reorganisation.no-receiver", members.size()));
        } else {
            findings.add(Finding.inform(unit, "members.reorganisation.moves", members.size()));
        }
        long since = members.stream()
                .filter(one -> !one.since().isBefore(plan.day()))
                .count();
        if (since > 0) {
            findings.add(Finding.warn(unit, "members.reorganisation.came-since", since, plan.day()));
        }
    }

    /** Who came into what is to end again by other ways than the decision itself. */
    private List<Finding> newcomers(Reorganisation plan) {
        return jdbc.sql("""
                        select a.unit_id, count(*) as members from members.affiliation a
                        where a.unit_id = any(:made) and upper_inf(a.valid) and a.decision_id is distinct from :undone
                        group by a.unit_id
                        """)
                .param("made", UnitId.values(plan.ended()))
                .param("undone", plan.undone().value())
                .query((row, number) -> Finding.block(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        "members.reorganisation.newcomers",
                        row.getInt("members")))
                .list();
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        if (plan.undone() != null) {
            moves.back(actor, plan, returning(plan));
            return;
        }
        Map<UnitId, UnitId> heirs = plan.heirs();
        Map<UUID, UnitId> targets = new HashMap<>();
        List<Concerned> going = new ArrayList<>();
        for (Concerned one : concerned(plan)) {
            UnitId target = one.placed() != null ? new UnitId(one.placed()) : heirs.get(new UnitId(one.unit()));
            if (target != null) {
                targets.put(one.member(), target);
                going.add(one);
            }
        }
        moves.go(actor, plan, going, targets);
    }

    private List<Concerned> concerned(Reorganisation plan) {
        Set<UnitId> units = new HashSet<>(plan.ended());
        units.addAll(plan.divided().keySet());
        return jdbc.sql("""
                select a.member_id as member, m.person_id as person, a.unit_id as unit, lower(a.valid) as since,
                    p.unit_id as placed
                from members.affiliation a join members.member m on m.id = a.member_id
                left join members.placement p on p.member_id = a.member_id and p.decision_id = :decision
                where a.unit_id = any(:units) and (upper_inf(a.valid) or upper(a.valid) > :day)
                """)
                .param("decision", plan.decision().value())
                .param("units", UnitId.values(units))
                .param("day", plan.day())
                .query(Concerned.class)
                .list();
    }

    private List<Concerned> returning(Reorganisation plan) {
        return jdbc.sql("""
                select a.member_id as member, m.person_id as person, a.unit_id as unit, lower(a.valid) as since,
                    a.unit_before as placed
                from members.affiliation a join members.member m on m.id = a.member_id
                where a.decision_id = :undone and upper_inf(a.valid)
                """)
                .param("undone", plan.undone().value())
                .query(Concerned.class)
                .list();
    }
}
