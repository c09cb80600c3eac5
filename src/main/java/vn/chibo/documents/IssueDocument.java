package vn.chibo.documents;

import java.time.LocalDate;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Issues an official document: the next number of its type in the term, without gaps however many issue at once
 * (399-QĐ/TW: numbers run per type and per term, from 01), its content kept as data, its DOCX and PDF kept as files.
 * Issuing the same id again changes nothing and answers the number it has.
 */
@UseCase
public class IssueDocument {
    private final Access access;
    private final Issuing issuing;

    IssueDocument(Access access, Issuing issuing) {
        this.access = access;
        this.issuing = issuing;
    }

    /**
     * Issues {@code content} for the unit and returns the number it got.
     *
     * @param id made by the caller, so that a repeated request issues nothing twice
     * @param termStart first day of the term the number counts in; a congress is a term of its own by its body code
     */
    public int issue(
            Actor actor, UnitId unit, DocumentId id, PartyDocument content, LocalDate termStart, PageLayout layout) {
        access.require(actor, Permission.ISSUE_DOCUMENTS, unit);
        return issuing.issue(actor, Issuer.unit(unit), id, content, termStart, layout);
    }
}
