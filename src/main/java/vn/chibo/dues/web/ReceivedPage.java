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
 * @param below every unit directly below, those that have sent nothing first
 */
public record ReceivedPage(
        String unitName,
        YearMonth month,
        YearMonth thisMonth,
        List<Below> below,
        List<Remittance> remittances,
        List<YearMonth> unsent,
        long toRemit,
        @Nullable Rule share,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements RemitPage {
    @Override
    public String template() {
        return "dues/received";
    }

    public long missing() {
        return below.stream().filter(one -> one.state() == State.NOT_SENT).count();
    }

    public long sent() {
        return below.stream().filter(one -> one.sentOn() != null).count();
    }

    public enum State {
        NOT_SENT,
        NO_LEDGER,
        SENT,
        ACKNOWLEDGED
    }

    /**
     * @param remitted đồng
     * @param keepsFrom first month a cell keeps its dues here; null for one that does not, and for other units
     */
    public record Below(
            UUID unit,
            String name,
            boolean cell,
            @Nullable LocalDate keepsFrom,
            @Nullable Long remitted,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate acknowledgedOn,
            YearMonth month) {
        public State state() {
            if (sentOn != null) {
                return acknowledgedOn == null ? State.SENT : State.ACKNOWLEDGED;
            }
            boolean none = cell && (keepsFrom == null || keepsFrom.isAfter(month.atDay(1)));
            return none ? State.NO_LEDGER : State.NOT_SENT;
        }
    }
}
