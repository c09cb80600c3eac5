package vn.chibo.dues.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The month, quarter or year that a report is about. */
public record Span(Kind kind, YearMonth first, YearMonth last) {
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR
    }

    /** What cannot be read is this month. */
    static Span of(@Nullable String kind, @Nullable String at, YearMonth now) {
        YearMonth month = at == null ? null : Typed.read(at.strip());
        YearMonth in = month == null ? now : month;
        return switch (kind == null ? "" : kind) {
            case "QUARTER" -> {
                YearMonth first = in.withMonth((in.getMonthValue() - 1) / 3 * 3 + 1);
                yield new Span(Kind.QUARTER, first, first.plusMonths(2));
            }
            case "YEAR" -> new Span(Kind.YEAR, in.withMonth(1), in.withMonth(12));
            default -> new Span(Kind.MONTH, in, in);
        };
    }

    /** Months that have begun by now. */
    YearMonth until(YearMonth now) {
        return last.isAfter(now) && !first.isAfter(now) ? now : last;
    }

    public int quarter() {
        return (first.getMonthValue() - 1) / 3 + 1;
    }

    public Span earlier() {
        return moved(-1);
    }

    public Span later() {
        return moved(1);
    }

    private Span moved(int steps) {
        int months = kind == Kind.MONTH ? 1 : kind == Kind.QUARTER ? 3 : 12;
        return new Span(kind, first.plusMonths((long) steps * months), last.plusMonths((long) steps * months));
    }
}
