package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/** A case with everything recorded of it, as it stands. */
public record CaseFile(
        Head head,
        List<Paper> papers,
        List<Supporter> helpers,
        List<Ballot> ballots,
        List<Remark> remarks,
        List<String> cameFrom) {

    /**
     * @param memberId from the ceremony on
     * @param probationFrom day of the ceremony
     * @param formerlyLeft when a former member left the Party; null for who never belonged
     * @param readmissions how often the person was admitted again before
     */
    public record Head(
            UUID id,
            UUID unitId,
            String unitPath,
            String unitName,
            UUID personId,
            String fullName,
            @Nullable LocalDate birthDate,
            String occupation,
            String generalEducation,
            @Nullable UUID memberId,
            CaseKind kind,
            Introducer introducedBy,
            String support,
            LocalDate openedOn,
            LocalDate rulesAsOf,
            @Nullable LocalDate probationFrom,
            String stage,
            Phase phase,
            @Nullable LocalDate endedOn,
            @Nullable String outcome,
            String reason,
            int version,
            @Nullable LocalDate formerlyLeft,
            int readmissions) {
        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    public record Paper(
            UUID id,
            UUID caseId,
            String code,
            LocalDate dated,
            @Nullable LocalDate receivedOn,
            String number,
            String place,
            String body,
            @Nullable Integer inFavour,
            @Nullable Integer outOf,
            @Nullable UUID helperId,
            @Nullable UUID documentId) {}

    public record Supporter(UUID caseId, UUID memberId, UUID personId, String name, LocalDate since) {}

    /** @param inSight whether the session that voted is one the reader may see: of another cell it is not */
    public record Ballot(
            UUID caseId,
            UUID meetingId,
            String kind,
            LocalDate heldOn,
            int entitled,
            int present,
            int inFavour,
            int needed,
            boolean carried,
            boolean inSight) {}

    public record Remark(UUID caseId, Criterion criterion, String body, LocalDate dated, String writer) {}

    public boolean open() {
        return head.endedOn() == null;
    }

    /** The newest of a kind of paper. */
    public Optional<Paper> paper(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).max(Comparator.comparing(Paper::dated));
    }

    public Optional<Paper> helperPaper(String code, UUID helper) {
        return papers.stream()
                .filter(paper -> paper.code().equals(code) && helper.equals(paper.helperId()))
                .max(Comparator.comparing(Paper::dated));
    }

    public boolean carried(String kind) {
        return ballots.stream().anyMatch(ballot -> ballot.kind().equals(kind) && ballot.carried());
    }

    public long failed(String kind) {
        return ballots.stream()
                .filter(ballot -> ballot.kind().equals(kind) && !ballot.carried())
                .count();
    }

    public boolean helpedBy(@Nullable UUID person) {
        return helpers.stream().anyMatch(helper -> helper.personId().equals(person));
    }
}
