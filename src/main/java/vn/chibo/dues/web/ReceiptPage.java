package vn.chibo.dues.web;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/**
 * One receipt.
 *
 * @param seen by who receives the dues of the cell, not by the payer
 * @param kept by who may take it back by a counter-entry
 */
public record ReceiptPage(
        MemberPage.Receipt receipt,
        MemberId member,
        String name,
        UnitId unit,
        String unitName,
        String upperName,
        SortedMap<YearMonth, Long> amounts,
        @Nullable UUID counteredBy,
        String recordedBy,
        boolean seen,
        boolean kept,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "dues/receipt";
    }

    public String number() {
        return String.format("%02d/%d", receipt.number(), receipt.year());
    }
}
