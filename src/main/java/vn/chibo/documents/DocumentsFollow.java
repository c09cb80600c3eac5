package vn.chibo.documents;

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

/** A document stays its issuer's for ever; a unit that issued one since cannot be taken back as if it never was. */
@Component
@Order(DocumentsFollow.LAST)
class DocumentsFollow implements ReorganisationImpact {
    static final int LAST = 40;

    private final JdbcClient jdbc;

    DocumentsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.undone() == null) {
            issuedSince(plan, findings);
        } else {
            issuedByWhatWasMade(plan, findings);
        }
        return findings;
    }

    @Override
    public void follow(
            Actor actor, Reorganisation plan) {} // their rows carry the path of their unit, which follows the tree

    @Override
    public List<Finding> handedOver(Actor actor, Reorganisation plan) {
        return jdbc.sql("""
                select d.unit_id, count(distinct d.id) as papers, count(f.id) as files
                from documents.document d left join documents.file f on f.document_id = d.id
                where d.unit_id = any(?) and d.state = 'ISSUED' and d.signed_on < ? group by d.unit_id
                """)
                .param(UnitId.values(plan.giving()))
                .param(plan.day())
                .query((row, number) -> Finding.inform(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        "documents.handover.papers",
                        row.getInt("papers"),
                        row.getInt("files")))
                .list();
    }

    private void issuedSince(Reorganisation plan, List<Finding> findings) {
        jdbc.sql("""
                select unit_id, count(*) as issued from documents.document
                where unit_id = any(?) and state = 'ISSUED' and signed_on >= ? group by unit_id
                """).param(UnitId.values(plan.ended())).param(plan.day()).query(row -> {
            findings.add(Finding.warn(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    "documents.reorganisation.issued-since",
                    row.getInt("issued"),
                    plan.day()));
        });
    }

    private void issuedByWhatWasMade(Reorganisation plan, List<Finding> findings) {
        jdbc.sql("""
                select d.unit_id, count(*) as issued from documents.document d
                join organisations.operation_result r on r.unit_id = d.unit_id
                join organisations.operation o on o.id = r.operation_id and o.decision_id = ?
                where d.state = 'ISSUED' group by d.unit_id
                """).param(plan.undone().value()).query(row -> {
            findings.add(Finding.block(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    "documents.reorganisation.signed",
                    row.getInt("issued")));
        });
    }
}
