package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.cadres.CandidateState;
import vn.chibo.cadres.Levels;
import vn.chibo.cadres.Standards;

/**
 * Somebody in a cadre plan.
 *
 * @param place of the decision that brought the comrade in; 1 approved the plan
 * @param appointedOn first day in the post, when (s)he came to it after that decision
 * @param evaluatedOn the newest evaluation
 * @param evaluated whether one stands within the rule's months before the appointment, or before today
 */
public record Candidate(
        UUID id,
        UUID plan,
        String kind,
        UUID person,
        @Nullable UUID member,
        String name,
        int fromYear,
        int toYear,
        int place,
        String number,
        LocalDate signedOn,
        @Nullable String removedNumber,
        @Nullable LocalDate removedOn,
        @Nullable String reason,
        @Nullable LocalDate appointedOn,
        @Nullable LocalDate evaluatedOn,
        boolean evaluated,
        String professional,
        String theory) {

    public CandidateState state() {
        if (removedOn != null) {
            return CandidateState.TAKEN_OUT;
        }
        if (appointedOn != null) {
            return CandidateState.APPOINTED;
        }
        return place > 1 ? CandidateState.SUPPLEMENTED : CandidateState.PLANNED;
    }

    public boolean waiting() {
        return removedOn == null && appointedOn == null;
    }

    /** Came to the post, and nothing was said of him or her in time. */
    public boolean appointedUnjudged() {
        return state() == CandidateState.APPOINTED && !evaluated;
    }

    public List<Levels.Gap> lacking(Standards asked) {
        return asked.gaps(kind, professional, theory);
    }
}
