package vn.chibo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.documents.IssuingBodies.IssuingBody;
import vn.chibo.documents.IssuingBodies.Signer;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.SeatRole;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** What a steering committee has issued, and what the actor needs to issue more. */
@ReadModel
public class BodyDocuments {
    private final IssuingBodies bodies;
    private final Access access;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final Clock clock;

    BodyDocuments(IssuingBodies bodies, Access access, Rulebook rulebook, JdbcClient jdbc, Clock clock) {
        this.bodies = bodies;
        this.access = access;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param rule which types it issues
     * @param mayIssue false shows the list alone
     */
    public record View(
            UUID body,
            String name,
            String unit,
            List<Issued> issued,
            List<DocumentType> types,
            List<Signing> signers,
            Rule rule,
            boolean mayIssue) {}

    public record Issued(UUID id, String code, DocumentType type, String subject, LocalDate signedOn) {}

    public record Signing(UUID seat, String name, SeatRole role) {}

    public View of(Actor actor, BodyId id) {
        LocalDate today = LocalDate.now(clock);
        IssuingBody body = bodies.required(id, today);
        access.require(actor, Permission.READ_UNIT, body.unit());
        List<Signer> signers = bodies.signers(id, today);
        return new View(
                id.value(),
                body.name(),
                unitName(body),
                issued(id),
                bodies.types(body, today),
                signers.stream()
                        .map(signer -> new Signing(signer.seat(), signer.name(), signer.role()))
                        .toList(),
                rulebook.inForce("document.types.body", body.path(), today),
                bodies.mayIssue(actor, body, signers));
    }

    private String unitName(IssuingBody body) {
        return jdbc.sql("select name from organisations.unit_version where unit_id = ? order by valid desc limit 1")
                .param(body.unitId())
                .query(String.class)
                .single();
    }

    private List<Issued> issued(BodyId body) {
        return jdbc.sql("""
                select id, type, number, body_code, subject, signed_on from documents.document
                where body_id = ? and state = 'ISSUED' order by signed_on desc, type, number desc
                """)
                .param(body.value())
                .query((row, number) -> {
                    DocumentType type = DocumentType.valueOf(row.getString("type"));
                    return new Issued(
                            row.getObject("id", UUID.class),
                            Words.number(row.getInt("number"), type, row.getString("body_code")),
                            type,
                            row.getString("subject"),
                            row.getObject("signed_on", LocalDate.class));
                })
                .list();
    }
}
