package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/**
 * Where a case stands on a day, all of it computed.
 *
 * @param current the first stage that lacks something; null when all are done
 * @param missing papers the current stage lacks, and papers that ran out
 * @param hindrances what stands against the cell's vote: age, education, re-admission
 * @param due null when nothing runs
 * @param fails the rule by which recognition failed so often that it is reported upward; null otherwise
 */
public record CaseState(
        CaseFile file,
        List<StageState> stages,
        @Nullable Stage current,
        List<String> missing,
        int have,
        int of,
        List<RuleViolation> hindrances,
        @Nullable Clock due,
        @Nullable Rule fails) {

    public static final String UPWARD_REPORT = "UPWARD_REPORT";

    /** @param done whether nothing of it is missing */
    public record StageState(Stage stage, boolean done, List<PaperState> papers) {}

    /** @param paper null while not recorded */
    public record PaperState(
            PaperRule rule,
            CaseFile.@Nullable Paper paper,
            @Nullable LocalDate validUntil,
            boolean expired) {
        public boolean there() {
            return paper != null && !expired;
        }
    }

    /** What runs. */
    public enum Running {
        CEREMONY,
        PROBATION,
        RECOGNITION,
        EXPIRY
    }

    /**
     * A clock: until when, by which rule.
     *
     * @param workingDaysLeft negative when late; for clocks of months 0
     * @param paper whose validity ends; null for other clocks
     */
    public record Clock(
            Running running,
            LocalDate day,
            int workingDaysLeft,
            boolean late,
            boolean soon,
            @Nullable PaperRule paper,
            Rule rule) {}

    /** The day the cell reported that recognition keeps failing. */
    public Optional<LocalDate> reported() {
        return file.paper(UPWARD_REPORT).map(CaseFile.Paper::dated);
    }

    public Phase phase() {
        return current == null ? Phase.DONE : current.phase();
    }

    public boolean at(String stage) {
        return current != null && current.code().equals(stage);
    }
}
