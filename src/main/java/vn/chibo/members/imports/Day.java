package vn.chibo.members.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as registers write it: dd/MM/yyyy, d/M/yyyy, with dots or dashes, MM/yyyy, a year alone, yyyy-MM-dd, or the
 * spreadsheet's own count of days.
 *
 * @param day null when the text is no date
 * @param whole false when only the year or month was given and the first day was taken
 * @param impossible a date by its shape that no calendar has, such as 31/02
 */
record Day(@Nullable LocalDate day, boolean whole, boolean impossible) {
    private static final Pattern FULL =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})( 00:00(:00)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    static Day read(String text) {
        String bare = text.strip();
        Matcher full = FULL.matcher(bare);
        if (full.matches()) {
            return of(full.group(3), full.group(2), full.group(1), true);
        }
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3), true);
        }
        Matcher month = MONTH.matcher(bare);
        if (month.matches()) {
            return of(month.group(2), month.group(1), "1", false);
        }
        if (YEAR.matcher(bare).matches()) {
            return of(bare, "1", "1", false);
        }
        if (SERIAL.matcher(bare).matches()) {
            return new Day(SERIAL_ZERO.plusDays(Long.parseLong(bare)), true, false);
        }
        return new Day(null, false, false);
    }

    private static Day of(String year, String month, String day, boolean whole) {
        try {
            return new Day(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), whole, false);
        } catch (DateTimeException none) {
            return new Day(null, false, true);
        }
    }
}
