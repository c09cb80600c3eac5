package vn.chibo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chibo.access.Access;
import vn.chibo.documents.IssuingBodies.IssuingBody;
import vn.chibo.documents.IssuingBodies.Signer;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Issues a document in the name of a steering committee (Ban Chỉ đạo): under its unit's name and its own, numbered by
 * type and term apart from its unit's, as "Số 01-KH/BCĐ"; signed by the head, or by a deputy in the head's place.
 */
@UseCase
public class IssueForBody {
    private final IssuingBodies bodies;
    private final Issuing issuing;
    private final Access access;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;

    IssueForBody(IssuingBodies bodies, Issuing issuing, Access access, Units units, Rulebook rulebook, Clock clock) {
        this.bodies = bodies;
        this.issuing = issuing;
        this.access = access;
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Returns the number it got; the same id again issues nothing and answers that number. */
    public int issue(Actor actor, BodyId id, DocumentId document, BodyDraft draft) {
        LocalDate today = LocalDate.now(clock);
        IssuingBody body = bodies.required(id, today);
        access.require(actor, Permission.READ_UNIT, body.unit());
        List<Signer> signers = bodies.signers(id, today);
        if (!bodies.mayIssue(actor, body, signers)) {
            throw new Refused(Permission.ISSUE_DOCUMENTS);
        }
        if (draft.type() == null || !bodies.types(body, today).contains(draft.type())) {
            throw RuleViolation.at("type", "documents.body.type-missing");
        }
        if (draft.subject().isBlank()) {
            throw RuleViolation.at("subject", "documents.issue.no-subject");
        }
        if (draft.text().isBlank()) {
            throw RuleViolation.at("text", "documents.body.text-missing");
        }
        Signer signer = signers.stream()
                .filter(one -> one.seat().equals(draft.signer()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("signer", "documents.body.signer-missing"));
        LocalDate term = LocalDate.parse(
                rulebook.inForce("document.term", body.path(), today).word("from"));
        return issuing.issue(
                actor,
                new Issuer(body.unit(), id),
                document,
                content(actor, body, draft, signer, today),
                term,
                PageLayout.shipped());
    }

    private PartyDocument content(Actor actor, IssuingBody body, BodyDraft draft, Signer signer, LocalDate today) {
        var unit = units.on(actor, body.unit(), today);
        return new PartyDocument(
                draft.type(),
                new Letterhead(unit.name(), body.name(), null, Words.word("body.code"), unit.place(), today),
                draft.subject(),
                draft.addressees(),
                List.of(Block.Paragraph.plain(draft.text())),
                List.of(new Signature(
                        Words.word("body.authority." + signer.role()),
                        Words.word("body.position." + signer.role()),
                        signer.name())),
                new Recipients(draft.recipients(), Words.word("body.keeper")),
                false);
    }
}
