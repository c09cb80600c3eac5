package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chibo.admissions.CaseState.Clock;
import vn.chibo.admissions.CaseState.Running;
import vn.chibo.admissions.CaseState.StageState;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.WorkingDays;

/**
 * Which term runs for a case: up to the ceremony, through probation, up to recognition, or until the first of its papers
 * runs out.
 */
final class Terms {
    private final WorkingDays.Calendar calendar;
    private final LocalDate today;

    Terms(WorkingDays.Calendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    @Nullable
    Clock running(CaseFile file, Way way, List<StageState> stages, StageState current) {
        Rule ceremony = way.rule("admission.ceremony");
        if (current.stage().code().equals(Stage.CEREMONY)) {
            CaseFile.Paper decision = file.paper("DECISION").orElseThrow();
            LocalDate from = ceremony.flag("fromReceipt") && decision.receivedOn() != null
                    ? decision.receivedOn()
                    : decision.dated();
            return counted(way, Running.CEREMONY, from, ceremony);
        }
        LocalDate probation = file.head().probationFrom();
        if (current.stage().phase() == Phase.PROBATION && probation != null) {
            LocalDate full = way.probationFull(probation);
            Rule decide = way.rule("probation.decide");
            return today.isBefore(full)
                    ? new Clock(
                            Running.PROBATION,
                            full,
                            0,
                            false,
                            !today.plusDays(remind(way)).isBefore(full),
                            null,
                            way.rule("probation.months"))
                    : counted(way, Running.RECOGNITION, full, decide);
        }
        return expiry(way, stages);
    }

    /** A term in working days, by the calendar in the rulebook. */
    private Clock counted(Way way, Running running, LocalDate from, Rule rule) {
        LocalDate last = calendar.after(from, rule.number("workingDays"));
        int left = calendar.left(today, last);
        boolean soon = left <= way.rule("admission.remind").number("workingDays");
        return new Clock(running, last, left, last.isBefore(today), soon, null, rule);
    }

    /** The paper that runs out first, of those recorded. */
    private @Nullable Clock expiry(Way way, List<StageState> stages) {
        return stages.stream()
                .flatMap(stage -> stage.papers().stream())
                .filter(paper -> paper.validUntil() != null)
                .min(Comparator.comparing(paper -> Objects.requireNonNull(paper.validUntil())))
                .map(paper -> new Clock(
                        Running.EXPIRY,
                        paper.validUntil(),
                        0,
                        paper.expired(),
                        !today.plusDays(remind(way)).isBefore(paper.validUntil()),
                        paper.rule(),
                        paper.rule().rule()))
                .orElse(null);
    }

    private static int remind(Way way) {
        return way.rule("admission.remind").number("days");
    }
}
