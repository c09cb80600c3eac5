package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.decisions.Decision;
import vn.chibo.organisations.decisions.Decisions;
import vn.chibo.organisations.decisions.Rehearsal;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Decisions about the tree, and the register of what changed. */
@ReadModel
class DecisionQueries {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Access access;
    private final Decisions decisions;

    DecisionQueries(JdbcClient jdbc, Access access, Decisions decisions) {
        this.jdbc = jdbc;
        this.access = access;
        this.decisions = decisions;
    }

    DecisionsPage list(Actor actor) {
        List<DecisionRow> rows =
                jdbc.sql("""
                select d.id, d.number, d.title, d.signed_on, d.in_force, d.state, d.failure <> '' as stuck,
                    (select v.name from organisations.unit_version v where v.unit_id = d.unit_id
                     order by lower(v.valid) desc limit 1) as issuer
                from organisations.decision d
                order by d.state in ('DRAFT', 'PROPOSED', 'SIGNED') desc, d.in_force desc, d.drafted_at desc limit ?
                """).param(SHOWN).query(DecisionQueries::row).list();
        return new DecisionsPage(rows, access.may(actor, Permission.PLAN_REORGANISATION, actor.requiredUnit()));
    }

    private static DecisionRow row(ResultSet row, int number) throws SQLException {
        return new DecisionRow(
                new DecisionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("issuer"),
                UnitQueries.day(row, "signed_on"),
                row.getDate("in_force").toLocalDate(),
                Decision.State.valueOf(row.getString("state")),
                row.getBoolean("stuck"));
    }

    /** For forms about a decision: only its planners get that far. */
    Decision planned(Actor actor, DecisionId id) {
        Decision decision = decisions.required(actor, id);
        access.require(actor, Permission.PLAN_REORGANISATION, decision.issuer());
        return decision;
    }

    void requirePlanner(Actor actor) {
        access.require(actor, Permission.PLAN_REORGANISATION, actor.requiredUnit());
    }

    RehearsalPage page(Actor actor, Rehearsal rehearsal) {
        Map<UUID, String> names = new HashMap<>();
        rehearsal.before().nodes().forEach(node -> names.put(node.id(), node.name()));
        if (rehearsal.after() != null) {
            rehearsal.after().nodes().forEach(node -> names.putIfAbsent(node.id(), node.name()));
        }
        boolean maySign = access.may(
                actor, Permission.SIGN_REORGANISATION, rehearsal.decision().issuer());
        return new RehearsalPage(rehearsal, maySign, names);
    }

    String issuer(Actor actor, UnitId unit) {
        return jdbc.sql("""
                select name from organisations.unit_version where unit_id = ? order by lower(valid) desc limit 1
                """).param(unit.value()).query(String.class).optional().orElseThrow(NotFound::new);
    }
}
