package vn.chibo.organisations.decisions;

import java.util.List;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.Reorganisation.Step;

/** Whether a line of a decision says all that its kind asks for; looks at nothing but the line. */
final class ChecksOfLines {
    private ChecksOfLines() {}

    static void shape(Step step, List<Finding> findings) {
        OperationKind kind = step.kind();
        if (kind.hasSources() && step.sources().isEmpty()) {
            findings.add(Finding.block(null, "organisations.decision.no-source"));
        }
        if (kind == OperationKind.SPLIT && step.made().size() < 2) {
            findings.add(Finding.block(null, "organisations.decision.split-into-two"));
        }
        if (kind.divides() && step.sources().size() > 1) {
            findings.add(Finding.block(null, "organisations.decision.divide-one"));
        }
        if ((kind == OperationKind.ESTABLISH || kind == OperationKind.SEPARATE)
                && step.made().isEmpty()) {
            findings.add(Finding.block(null, "organisations.decision.nothing-made"));
        }
        if (kind == OperationKind.MERGE
                && (step.heir().isEmpty() || step.sources().size() + (step.receiver() == null ? 0 : 1) < 2)) {
            findings.add(Finding.block(null, "organisations.decision.merge-two"));
        }
        if (kind == OperationKind.HAND_OVER && step.receiver() == null) {
            findings.add(Finding.block(null, "organisations.decision.no-superior"));
        }
        if (kind == OperationKind.UPGRADE && step.kindTo() == null) {
            findings.add(Finding.block(null, "organisations.decision.no-kind"));
        }
        if (kind == OperationKind.RENAME && step.nameTo().isBlank()) {
            findings.add(Finding.block(null, "organisations.decision.no-name"));
        }
    }
}
