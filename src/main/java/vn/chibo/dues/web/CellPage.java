package vn.chibo.dues.web;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.dues.DuesLine;
import vn.chibo.dues.DuesLines;
import vn.chibo.dues.Ledger;
import vn.chibo.dues.Way;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/**
 * The monthly list of a cell, for who receives its dues.
 *
 * @param ledger null while the cell keeps no dues here
 * @param earlier lines of earlier months that are still open
 * @param silent for the secretary alone
 * @param unsent months over whose share was not sent up
 * @param keeps also sends shares up and records the region
 * @param names may say who receives the dues
 */
public record CellPage(
        String unitName,
        @Nullable Ledger ledger,
        YearMonth month,
        YearMonth thisMonth,
        List<DuesLine> lines,
        List<DuesLine> earlier,
        List<DuesLines.Silent> silent,
        @Nullable String region,
        List<Remittance> remittances,
        List<YearMonth> unsent,
        long toRemit,
        @Nullable Rule share,
        @Nullable Rule strikeOff,
        Set<String> ticked,
        boolean keeps,
        boolean names,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements RemitPage {
    @Override
    public String template() {
        return ledger == null ? "dues/begin" : "dues/cell";
    }

    public long left() {
        return lines.stream().filter(DuesLine::open).count();
    }

    public Map<DuesLine.State, Long> counted() {
        Map<DuesLine.State, Long> counted = new EnumMap<>(DuesLine.State.class);
        lines.forEach(line -> counted.merge(line.state(), 1L, Long::sum));
        return counted;
    }

    public long due() {
        return lines.stream().mapToLong(line -> line.due().amount()).sum();
    }

    public long paid() {
        return lines.stream().mapToLong(DuesLine::paid).sum();
    }

    public boolean collects() {
        return lines.stream().anyMatch(line -> line.left() > 0);
    }

    public Map<String, String> ways(Ui ui) {
        return FormPage.options(ui, "dues.way.", Way.values());
    }

    public Map<String, String> regions(Ui ui) {
        Map<String, String> regions = new LinkedHashMap<>();
        regions.put("", ui.t("dues.region.none"));
        List.of("I", "II", "III", "IV").forEach(one -> regions.put(one, ui.t("dues.region.one", one)));
        return regions;
    }

    public boolean needsRegion() {
        return lines.stream().anyMatch(line -> line.due().missing() == vn.chibo.dues.Due.Missing.REGION);
    }
}
