package vn.chibo.dues;

import java.util.ArrayList;
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
 * Dues stay with the cell that received them; what comrades declared goes with them. Before a cell ends, what it has
 * not sent up is told, as a warning: money is for people to hand over.
 */
@Component
@Order(DuesFollow.AFTER_MEMBERS)
class DuesFollow implements ReorganisationImpact {
    static final int AFTER_MEMBERS = 15;

    private final JdbcClient jdbc;

    DuesFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        jdbc.sql("select unit_id, unsent from dues.unsent(?)")
                .param(UnitId.values(plan.left()))
                .query(row -> {
                    findings.add(Finding.warn(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            "dues.reorganisation.unsent",
                            row.getLong("unsent")));
                });
        return findings;
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        // The ledger stays where the money is; the cell that takes the comrades in keeps its own.
    }
}
