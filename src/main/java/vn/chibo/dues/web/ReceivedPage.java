package vn.chibo.dues.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/**
 * What a unit above cells receives for a month and passes on.
 *
 * @param counts of all units directly below, by how the month stands
 * @param below those asked for on this page, one line each
 * @param found on all pages
 * @param unconfirmed a share of units below that is still to be confirmed; null without
 */
public record ReceivedPage(
        String unitName,
        YearMonth month,
        YearMonth thisMonth,
        ReceivedFilter asked,
        Map<State, Integer> counts,
        List<Below> below,
        long found,
        List<Remittance> remittances,
        List<YearMonth> unsent,
        long toRemit,
        @Nullable Rule share,
        @Nullable Rule unconfirmed,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements RemitPage {
    @Override
    public String template() {
        return "dues/received";
    }

    public int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int sent() {
        return count(State.SENT) + count(State.ACKNOWLEDGED);
    }

    public enum State {
        NOT_SENT,
        /** Nothing to send yet: no ledger here, or nothing received from below. */
        NONE_YET,
        SENT,
        ACKNOWLEDGED
    }

    /** Months over whose share nobody recorded as sent: {@code months} of those from {@code first} to {@code last}. */
    public record Gap(YearMonth first, YearMonth last, int months) {}

    /**
     * @param remitted đồng, for the month
     * @param gap until today, whatever month is looked at; null without
     */
    public record Below(
            UUID unit,
            String name,
            boolean cell,
            State state,
            @Nullable Long remitted,
            @Nullable LocalDate sentOn,
            @Nullable Gap gap) {
        /** The last part of the words' key. */
        public String word() {
            return state == State.NONE_YET && !cell ? "NOTHING_YET" : state.name();
        }
    }
}
