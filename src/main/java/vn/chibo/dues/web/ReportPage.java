package vn.chibo.dues.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.chibo.dues.DuesSums.Sum;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/**
 * The dues report of a unit: one row for each cell below it, or for each month of a cell's own span.
 *
 * @param receives shares from below
 * @param unconfirmed a share that goes into the figures and is still to be confirmed; null without
 * @param waiting shares sent to this unit that it has not acknowledged, the oldest of {@code waitingCount}
 */
public record ReportPage(
        UnitId unit,
        String name,
        boolean cell,
        Span span,
        List<Sum> rows,
        boolean receives,
        @Nullable Rule unconfirmed,
        List<Remittance> waiting,
        int waitingCount,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "dues/report";
    }

    public long total(ToLongFunction<Sum> part) {
        return rows.stream().mapToLong(part).sum();
    }

    public List<Sum> inArrears() {
        return rows.stream().filter(Sum::inArrears).toList();
    }

    public String query() {
        return "?of=" + unit + "&span=" + span.kind() + "&at=" + span.first();
    }

    public String query(Span other) {
        return "/dues/report?of=" + unit + "&span=" + other.kind() + "&at=" + other.first();
    }

    public Map<String, String> kinds(Ui ui) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Span.Kind kind : Span.Kind.values()) {
            kinds.put(kind.name(), ui.t("dues.span." + kind));
        }
        return kinds;
    }

    public String spanWords(Ui ui) {
        return switch (span.kind()) {
            case MONTH -> ui.t("dues.span.month-of", span.first());
            case QUARTER ->
                ui.t(
                        "dues.span.quarter-of",
                        String.valueOf(span.quarter()),
                        String.valueOf(span.first().getYear()));
            case YEAR -> ui.t("dues.span.year-of", String.valueOf(span.first().getYear()));
        };
    }
}
