package vn.chibo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a dated list.
 *
 * @param also other ways of writing the same
 * @param successor the name of what came after it, such as the province of today; empty for most
 * @param until first day it is no longer used; null while open
 * @param verified false is shown as "cần xác nhận"
 */
public record Code(
        CodeList list,
        String code,
        String vietnamese,
        String english,
        List<String> also,
        String successor,
        String source,
        LocalDate from,
        @Nullable LocalDate until,
        boolean verified) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }
}
