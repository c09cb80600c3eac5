package vn.chibo.dues;

import java.time.YearMonth;

/**
 * What a comrade declared, from the month of the income on.
 *
 * @param base đồng a month: salary, benefit, pension or allowance; 0 where none is asked for
 * @param pay đồng a month beside a pension, else 0
 */
public record Declared(YearMonth from, Category category, long base, long pay) {
    /** Far above any salary; what is beyond is a slip of the keyboard. */
    public static final long MOST = 999_999_999;
}
