package vn.chibo.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.SeatRole;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;

/** Which body issues what, signed by whom, on a day; and who may issue in its name. */
@Component
class IssuingBodies {
    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;

    IssuingBodies(JdbcClient jdbc, Access access, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
    }

    /** @param stands whether it exists on the day */
    record IssuingBody(UUID id, UUID unitId, String path, BodyKind kind, String name, boolean stands) {
        UnitId unit() {
            return new UnitId(unitId);
        }
    }

    record Signer(UUID seat, UUID person, String name, SeatRole role) {}

    /** {@link NotFound} outside the scope; only steering committees issue documents of the Party. */
    IssuingBody required(BodyId body, LocalDate day) {
        return jdbc.sql("""
                select id, unit_id, unit_path as path, kind, name, valid @> cast(:day as date) as stands
                from organisations.body where id = :body
                """)
                .param("day", day)
                .param("body", body.value())
                .query(IssuingBody.class)
                .optional()
                .filter(found -> found.kind() == BodyKind.STEERING_COMMITTEE)
                .orElseThrow(NotFound::new);
    }

    /** The head first, then deputies. */
    List<Signer> signers(BodyId body, LocalDate day) {
        return jdbc.sql("""
                select s.id as seat, s.person_id as person, p.full_name as name, s.role from organisations.seat s
                join people.person p on p.id = s.person_id
                where s.body_id = :body and s.role in ('HEAD', 'DEPUTY') and s.valid @> cast(:day as date)
                order by s.role desc, p.given_name, p.full_name
                """)
                .param("body", body.value())
                .param("day", day)
                .query(Signer.class)
                .list();
    }

    List<DocumentType> types(IssuingBody body, LocalDate day) {
        return rulebook.inForce("document.types.body", body.path(), day).words("items").stream()
                .map(DocumentType::valueOf)
                .toList();
    }

    /** Its head and deputies, and whoever issues the documents of its unit. */
    boolean mayIssue(Actor actor, IssuingBody body, List<Signer> signers) {
        return body.stands()
                && (access.may(actor, Permission.ISSUE_DOCUMENTS, body.unit())
                        || signers.stream().anyMatch(signer -> signer.person().equals(actor.person())));
    }
}
