package vn.chibo.cadres;

import java.time.LocalDate;
import vn.chibo.shared.RuleViolation;

/** What every form of this module asks of words and days. */
final class Words {
    static final int SHORT = 200;
    static final int LONG = 2000;
    static final int CONCLUSION = 4000;

    private Words() {}

    static String required(String field, String typed, int longest) {
        String words = optional(field, typed, longest);
        if (words.isEmpty()) {
            throw RuleViolation.at(field, "cadres.words.missing");
        }
        return words;
    }

    static String optional(String field, String typed, int longest) {
        String words = typed.strip();
        if (words.length() > longest) {
            throw RuleViolation.at(field, "cadres.words.long", longest);
        }
        return words;
    }

    /** What has been done or said lies not ahead. */
    static LocalDate past(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw RuleViolation.at(field, "cadres.day.ahead");
        }
        return day;
    }
}
