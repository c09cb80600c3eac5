package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.shared.RuleViolation;

/** What of a comrade's months is still open, and how a payment fills them. Asks no permission. */
@Component
class OpenMonths {
    private final DuesBook book;
    private final Clock clock;

    OpenMonths(DuesBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** đồng left of each month, oldest first; at least one of them is open. */
    SortedMap<YearMonth, Long> left(Ledger ledger, MemberId member, SortedSet<YearMonth> months) {
        if (months.isEmpty()) {
            throw RuleViolation.at("months", "dues.collect.no-month");
        }
        requireBegun(months.last(), "months");
        SortedMap<YearMonth, Long> left = new TreeMap<>();
        for (DuesLine line : book.lines(ledger, months.first(), months.last(), LocalDate.now(clock), List.of(member))) {
            if (months.contains(line.month())) {
                if (line.state() == DuesLine.State.MISSING) {
                    throw RuleViolation.at("months", "dues.collect.unknown-month", line.month());
                }
                left.put(line.month(), line.left());
            }
        }
        if (left.size() < months.size()) {
            throw RuleViolation.at("months", "dues.collect.not-listed");
        }
        if (left.values().stream().allMatch(one -> one == 0)) {
            throw RuleViolation.at("months", "dues.collect.paid");
        }
        return left;
    }

    void requireBegun(YearMonth month, String field) {
        if (month.isAfter(YearMonth.from(LocalDate.now(clock)))) {
            throw RuleViolation.at(field, "dues.month.future");
        }
    }

    /** A day on which this ledger could receive money. */
    void requireDay(Ledger ledger, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("day", "dues.day.future");
        }
        if (day.isBefore(ledger.begins().atDay(1))) {
            throw RuleViolation.at("day", "dues.day.before-ledger", ledger.begins());
        }
    }

    /** @param amount đồng, spent on the oldest month first; null for all that is left */
    static SortedMap<YearMonth, Long> filled(SortedMap<YearMonth, Long> left, @Nullable Long amount) {
        long all = left.values().stream().mapToLong(Long::longValue).sum();
        long rest = amount == null ? all : amount;
        if (rest < 1) {
            throw RuleViolation.at("amount", "dues.amount.unreadable");
        }
        if (rest > all) {
            throw RuleViolation.at("amount", "dues.collect.too-much", all);
        }
        SortedMap<YearMonth, Long> filled = new TreeMap<>();
        for (var one : left.entrySet()) {
            long part = Math.min(rest, one.getValue());
            if (part > 0) {
                filled.put(one.getKey(), part);
                rest -= part;
            }
        }
        return filled;
    }
}
