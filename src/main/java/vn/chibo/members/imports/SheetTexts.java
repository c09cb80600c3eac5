package vn.chibo.members.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cells of a spreadsheet hold, as texts: days written dd/MM/yyyy, numbers in full, lines and marks put in order. */
final class SheetTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LONGEST_NUMBER = 30;
    private static final int LAST_DAY = 2_958_465; // 31/12/9999
    private static final Map<String, Boolean> DAYS = new ConcurrentHashMap<>();

    private SheetTexts() {}

    /** Excel writes what XML cannot carry as _xHHHH_, above all the carriage return of lines typed elsewhere. */
    static String tidy(String text) {
        return Plain.lines(text.contains("_x") ? unescaped(text) : text);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            char character = (char) Integer.parseInt(found.group(1), 16);
            boolean unseen = Character.isISOControl(character) && !Character.isWhitespace(character);
            return unseen ? "" : Matcher.quoteReplacement(String.valueOf(character));
        });
    }

    static Cell number(String ref, String value, String format, boolean since1904) {
        BigDecimal number = new BigDecimal(value.strip());
        if (Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            return new Cell(ref, value, true, false); // written in full it could fill the memory
        }
        boolean day = number.signum() >= 0 && number.intValue() <= LAST_DAY && showsDay(format);
        return day
                ? new Cell(ref, day(number.intValue(), format, since1904), false, false)
                : new Cell(ref, number.stripTrailingZeros().toPlainString(), true, false);
    }

    /** "12/12" typed for years of schooling becomes a day in a spreadsheet; its format tells. */
    private static String day(int count, String format, boolean since1904) {
        LocalDate day = (since1904 ? ZERO_1904 : ZERO).plusDays(count);
        boolean whole = format.toLowerCase(Locale.ROOT).contains("y");
        return whole ? DAY.format(day) : day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    private static boolean showsDay(String format) {
        return !format.isEmpty()
                && (DAYS.size() > 1000 ? readsDay(format) : DAYS.computeIfAbsent(format, SheetTexts::readsDay));
    }

    private static boolean readsDay(String format) {
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return !bare.contains("general") && bare.contains("d") && bare.contains("m");
    }
}
