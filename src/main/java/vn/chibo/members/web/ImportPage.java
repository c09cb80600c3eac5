package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Page;

/**
 * What the check of a file found, row by row, those that need a hand first.
 *
 * @param found rows with a finding while the file is open, be it a hint
 */
public record ImportPage(
        ImportFile file,
        Map<String, Integer> counts,
        int found,
        String outcome,
        int page,
        List<Stored> rows,
        @Nullable RuleViolation violation)
        implements Page {
    public static final int SIZE = 50;

    /** The order in which the page counts. */
    public static final List<String> OUTCOMES = List.of("FAULTY", "CHANGED", "NEW", "SAME", "LEFT_OUT", "WRITTEN");

    @Override
    public String template() {
        return "members/import";
    }

    @Override
    public HttpStatus status() {
        return violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    ImportPage refused(RuleViolation why) {
        return new ImportPage(file, counts, found, outcome, page, rows, why);
    }

    /** Whether a page cannot wait for the findings as a file. */
    public boolean longFindings() {
        return found > Lines.COUNTED;
    }

    public int count(String of) {
        return counts.getOrDefault(of, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int shown() {
        return outcome.isEmpty() ? all() : count(outcome);
    }

    /** Rows that importing would put into the register. */
    public int sound() {
        return count("NEW") + count("CHANGED");
    }

    /** How things stand, as a message key. */
    public String title() {
        if (file.underWay()) {
            return "members.import.title." + (file.failed() ? "failed." : file.brokenOff() ? "halted." : "")
                    + file.state();
        }
        if (!file.open()) {
            return "members.import.title.done";
        }
        if (count("FAULTY") > 0) {
            return "members.import.title.faulty";
        }
        return sound() == 0 ? "members.import.title.same" : "members.import.title.ready";
    }
}
