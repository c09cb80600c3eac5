package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/**
 * One version of a regulation.
 *
 * @param scope the organisation whose subtree it holds for; null for the whole country
 * @param mayDiffer the lowest organisation that may have a version of its own
 * @param value its numbers and words by name, such as {@code min} in minutes; units are part of the code's name
 * @param effect INFORM and WARN explain, BLOCK refuses, COMPUTE is used in a calculation
 * @param until first day it no longer holds; null while open
 * @param verified false is shown as "cần xác nhận"
 */
public record Rule(
        UUID id,
        String code,
        RuleKind kind,
        @Nullable UnitId scope,
        RuleLevel mayDiffer,
        Map<String, Object> value,
        String effect,
        String source,
        String article,
        String plainVietnamese,
        String plainEnglish,
        LocalDate from,
        @Nullable LocalDate until,
        boolean verified) {

    public int number(String name) {
        return ((Number) value.get(name)).intValue();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(value.get(name));
    }

    public String word(String name) {
        return String.valueOf(value.get(name));
    }

    public List<String> words(String name) {
        return ((List<?>) value.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    public String plain(Locale locale) {
        return locale.getLanguage().equals("en") ? plainEnglish : plainVietnamese;
    }

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** Whether an organisation of that standing may have a version of its own. */
    public boolean mayBeChangedBy(RuleLevel organisation) {
        return mayDiffer.allows(organisation);
    }

    /** Source and article as one cites them. */
    public String basis() {
        return article.isEmpty() ? source : source + ", " + article;
    }
}
