package vn.chibo.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.imports.ImportTree;
import vn.chibo.organisations.imports.TriedLine;
import vn.chibo.organisations.imports.TriedLine.Outcome;
import vn.chibo.shared.RuleViolation;

/** What a file would do, row by row. */
public record TreeFilePage(
        ImportTree.Checked file, @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/tree-file";
    }

    public List<TriedLine> faulty() {
        return with(Outcome.FAULTY);
    }

    public List<TriedLine> fresh() {
        return with(Outcome.NEW);
    }

    public int same() {
        return file.count(Outcome.SAME);
    }

    private List<TriedLine> with(Outcome outcome) {
        return file.lines().stream().filter(line -> line.outcome() == outcome).toList();
    }
}
