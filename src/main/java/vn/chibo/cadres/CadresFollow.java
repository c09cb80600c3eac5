package vn.chibo.cadres;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * A cadre plan ends with its unit: the heir approves one of its own. What was planned stays to be read; nobody is
 * carried into another's plan without a decision.
 */
@Component
@Order(CadresFollow.AFTER_MEMBERS)
class CadresFollow implements ReorganisationImpact {
    static final int AFTER_MEMBERS = 15;

    private final JdbcClient jdbc;

    CadresFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        return jdbc.sql("""
                select p.unit_id, p.from_year, p.to_year from cadres.plan p
                where p.unit_id = any (:ended) and p.to_year >= :year order by p.unit_id, p.from_year
                """)
                .param("ended", UnitId.values(plan.ended()))
                .param("year", plan.day().getYear())
                .query((row, number) -> Finding.inform(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        "cadres.reorganisation.plan",
                        row.getString("from_year"),
                        row.getString("to_year")))
                .list();
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        // the plan stays with the unit it was approved for
    }
}
