package vn.chibo.admissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.people.MovePeople;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * Candidates go to whoever goes on with their cell's business; of a divided cell to its first part, from where they may
 * be handed over one by one. Who is a member already goes with the members.
 */
@Component
@Order(AdmissionsFollow.AFTER_MEETINGS)
class AdmissionsFollow implements ReorganisationImpact {
    static final int AFTER_MEETINGS = 40;

    private final MovePeople people;
    private final JdbcClient jdbc;

    AdmissionsFollow(MovePeople people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        candidates(plan).forEach((unit, persons) -> {
            if (plan.undone() == null && target(plan, unit) == null) {
                findings.add(Finding.block(unit, "admissions.reorganisation.no-receiver", persons.size()));
            } else {
                findings.add(Finding.inform(unit, "admissions.reorganisation.moves", persons.size()));
            }
        });
        return findings;
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        Map<UnitId, List<UUID>> going = new HashMap<>();
        candidates(plan).forEach((unit, persons) -> {
            UnitId target = plan.undone() == null ? target(plan, unit) : before(unit);
            if (target != null) {
                going.computeIfAbsent(target, key -> new ArrayList<>()).addAll(persons);
            }
        });
        people.move(going);
    }

    private static @Nullable UnitId target(Reorganisation plan, UnitId unit) {
        UnitId heir = plan.heirs().get(unit);
        List<UnitId> parts = plan.divided().get(unit);
        return heir != null ? heir : parts == null || parts.isEmpty() ? null : parts.getFirst();
    }

    /** Where candidates of a unit that ends again had come from. */
    private @Nullable UnitId before(UnitId unit) {
        return jdbc.sql("""
                select h.from_unit from admissions.handover h join admissions.candidate_case c on c.id = h.case_id
                where c.unit_id = ? and c.ended_on is null order by h.ordinal desc limit 1
                """)
                .param(unit.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElse(null);
    }

    private Map<UnitId, List<UUID>> candidates(Reorganisation plan) {
        Map<UnitId, List<UUID>> candidates = new HashMap<>();
        jdbc.sql("""
                select unit_id, person_id from admissions.candidate_case
                where unit_id = any(?) and member_id is null and ended_on is null
                """).param(UnitId.values(plan.ended())).query(row -> {
            candidates
                    .computeIfAbsent(new UnitId(row.getObject("unit_id", UUID.class)), key -> new ArrayList<>())
                    .add(row.getObject("person_id", UUID.class));
        });
        return candidates;
    }
}
