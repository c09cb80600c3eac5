package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chibo.admissions.CaseState.PaperState;
import vn.chibo.admissions.CaseState.StageState;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.rulebook.WorkingDays;

/**
 * Computes where cases stand on a day by their rules; nothing is ticked that this did not find. Made for one use case
 * or page, because it remembers the rules it asked.
 */
final class Progress {
    private final Rulebook rulebook;
    private final Terms terms;
    private final LocalDate today;
    private final Map<String, Way> ways = new HashMap<>();

    Progress(Rulebook rulebook, WorkingDays workingDays, LocalDate today) {
        this.rulebook = rulebook;
        this.terms = new Terms(workingDays.of(""), today); // one calendar for the country
        this.today = today;
    }

    Way way(CaseFile file) {
        var head = file.head();
        return ways.computeIfAbsent(
                head.unitPath() + head.rulesAsOf(), key -> Way.of(rulebook, head.unitPath(), head.rulesAsOf()));
    }

    CaseState of(CaseFile file) {
        Way way = way(file);
        List<StageState> stages = way.stages(file.head().kind()).stream()
                .map(stage -> stage(file, stage, way))
                .toList();
        StageState current =
                stages.stream().filter(stage -> !stage.done()).findFirst().orElse(null);
        List<PaperState> papers = papersSoFar(stages, current);
        boolean beforeVote = file.head().kind() != CaseKind.RECOGNITION && !file.carried("ADMISSION");
        return new CaseState(
                file,
                stages,
                current == null ? null : current.stage(),
                current == null
                        ? List.of()
                        : current.papers().stream()
                                .filter(paper -> !paper.there())
                                .map(paper -> paper.rule().code())
                                .toList(),
                (int) papers.stream().filter(PaperState::there).count(),
                papers.size(),
                beforeVote ? Conditions.of(file, way, today) : List.of(),
                file.open() && current != null ? terms.running(file, way, stages, current) : null,
                fails(file, way));
    }

    private static @Nullable Rule fails(CaseFile file, Way way) {
        Rule rule = way.rule("admission.recognition-fails");
        boolean often = file.failed("RECOGNITION") >= rule.number("reportAfter");
        return file.open() && often && !file.carried("RECOGNITION") ? rule : null;
    }

    /** Papers counted on the page: those of the phases up to where the case is. */
    private static List<PaperState> papersSoFar(List<StageState> stages, @Nullable StageState current) {
        boolean probation = current == null || current.stage().phase() == Phase.PROBATION;
        boolean upper = current != null && current.stage().phase() == Phase.UPPER;
        return stages.stream()
                .filter(one -> probation == (one.stage().phase() == Phase.PROBATION)
                        && (probation || upper || one.stage().phase() == Phase.PREPARE))
                .flatMap(one -> one.papers().stream())
                .toList();
    }

    private StageState stage(CaseFile file, Stage stage, Way way) {
        LocalDate asOf = asOf(file);
        List<PaperState> papers = stage.papers().stream()
                .filter(code -> !(code.equals("INTRODUCTION") && file.head().introducedBy() == Introducer.NONE))
                .flatMap(code -> states(file, way.requiredPaper(code), asOf))
                .toList();
        boolean voted =
                switch (stage.code()) {
                    case Stage.CELL_VOTE -> file.carried("ADMISSION");
                    case Stage.RECOGNITION_VOTE -> file.carried("RECOGNITION");
                    default -> true;
                };
        boolean helped = !stage.acts().equals(Acts.HELPER)
                || !file.helpers().isEmpty()
                || file.carried("ADMISSION")
                || file.head().memberId() != null;
        return new StageState(stage, voted && helped && papers.stream().allMatch(PaperState::there), papers);
    }

    /**
     * Every helper gives an own word; any other paper is there once. On what the cell has voted the word of who helped then
     * stays good, also in another cell, where somebody else helps.
     */
    private static Stream<PaperState> states(CaseFile file, PaperRule rule, LocalDate asOf) {
        boolean voted = file.carried(rule.code().equals("HELPER_WORD") ? "ADMISSION" : "RECOGNITION");
        if (!rule.byHelper() || file.helpers().isEmpty() || voted) {
            return Stream.of(state(rule, file.paper(rule.code()).orElse(null), asOf));
        }
        return file.helpers().stream()
                .map(helper -> state(
                        rule, file.helperPaper(rule.code(), helper.memberId()).orElse(null), asOf));
    }

    private static PaperState state(PaperRule rule, CaseFile.@Nullable Paper paper, LocalDate asOf) {
        LocalDate until = paper == null ? null : rule.validUntil(paper.dated());
        return new PaperState(rule, paper, until, until != null && asOf.isAfter(until));
    }

    /** Papers must be valid until the decision is signed; afterwards their age matters no more. */
    private LocalDate asOf(CaseFile file) {
        return file.paper("DECISION").map(CaseFile.Paper::dated).orElse(today);
    }

    /** Helpers whose word the current stage lacks. */
    static List<UUID> silentHelpers(CaseState state) {
        List<UUID> silent = new ArrayList<>();
        for (String code : List.of("HELPER_WORD", "HELPER_COMMENT")) {
            if (state.missing().contains(code)) {
                state.file().helpers().stream()
                        .map(CaseFile.Supporter::memberId)
                        .filter(helper -> state.file().helperPaper(code, helper).isEmpty())
                        .forEach(silent::add);
            }
        }
        return silent;
    }
}
