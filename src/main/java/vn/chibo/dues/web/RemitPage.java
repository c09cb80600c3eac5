package vn.chibo.dues.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;

/** A page from which a unit's share is sent up. */
public interface RemitPage extends FormPage {
    YearMonth month();

    YearMonth thisMonth();

    /** Months over whose share was not sent up. */
    List<YearMonth> unsent();

    /** đồng that came in and was not sent up. */
    long toRemit();

    /** The share kept; null where no rule names one. */
    @Nullable
    Rule share();

    List<Remittance> remittances();

    /** Months from {@code first} on that are over and whose share nobody recorded as sent. */
    static List<YearMonth> unsent(YearMonth first, YearMonth now, List<Remittance> sent) {
        List<YearMonth> unsent = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(now); month = month.plusMonths(1)) {
            YearMonth one = month;
            if (sent.stream().noneMatch(remittance -> remittance.month().equals(one))) {
                unsent.add(month);
            }
        }
        return unsent;
    }
}
