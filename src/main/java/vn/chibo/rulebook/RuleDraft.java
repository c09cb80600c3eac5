package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule for a subtree, not yet in the book.
 *
 * @param until first day it no longer holds; null while open
 * @param verified false to have it shown as "cần xác nhận"
 */
public record RuleDraft(
        String code,
        LocalDate from,
        @Nullable LocalDate until,
        Map<String, Object> value,
        String source,
        String article,
        String plainVietnamese,
        String plainEnglish,
        boolean verified) {}
