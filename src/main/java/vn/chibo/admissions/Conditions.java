package vn.chibo.admissions;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/** Conditions of the person on the day of the cell's vote: age by the month, education, re-admission. */
final class Conditions {
    private static final Pattern GRADES = Pattern.compile("(\\d{1,2})\\s*/\\s*(1[02])");
    private static final int MONTHS = 12;

    private Conditions() {}

    static List<RuleViolation> of(CaseFile file, Way way, LocalDate day) {
        List<RuleViolation> against = new ArrayList<>();
        age(file, way.rule("member.age"), day, against);
        if (!educated(file.head().generalEducation(), way.rule("admission.education"))) {
            against.add(RuleViolation.at("generalEducation", "admissions.against.education"));
        }
        readmission(file.head(), way.rule("admission.readmission"), day, against);
        return against;
    }

    private static void age(CaseFile file, Rule rule, LocalDate day, List<RuleViolation> against) {
        LocalDate born = file.head().birthDate();
        if (born == null) {
            against.add(RuleViolation.at("birthDate", "admissions.against.no-birth-date"));
            return;
        }
        long months = months(born, day);
        if (months < (long) rule.number("min") * MONTHS) {
            against.add(RuleViolation.at("birthDate", "admissions.against.too-young", rule.number("min")));
        } else if (rule.value().containsKey("max")
                && months > (long) rule.number("max") * MONTHS
                && file.paper("AGE_CONSENT").isEmpty()) {
            against.add(RuleViolation.at("birthDate", "admissions.against.too-old", rule.number("max")));
        }
    }

    /** Age is counted by the month (tính theo tháng): the day within the month does not matter. */
    static long months(LocalDate born, LocalDate day) {
        return ChronoUnit.MONTHS.between(YearMonth.from(born), YearMonth.from(day));
    }

    /** "9/12", "7/10", or a word for a diploma the rule knows. */
    static boolean educated(String education, Rule rule) {
        String plain = Normalizer.normalize(education, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd')
                .replace('\u0110', 'd')
                .toLowerCase(Locale.ROOT);
        Matcher grades = GRADES.matcher(plain);
        if (grades.find()) {
            return Integer.parseInt(grades.group(1)) >= rule.number("grades" + grades.group(2));
        }
        return rule.words("accepted").stream().anyMatch(plain::contains);
    }

    private static void readmission(CaseFile.Head head, Rule rule, LocalDate day, List<RuleViolation> against) {
        @Nullable LocalDate left = head.formerlyLeft();
        if (left == null) {
            return;
        }
        LocalDate from = left.plusMonths(rule.number("months"));
        if (day.isBefore(from)) {
            against.add(RuleViolation.at("person", "admissions.against.too-soon", rule.number("months"), from));
        }
        if (head.readmissions() >= rule.number("times")) {
            against.add(RuleViolation.at("person", "admissions.against.again", rule.number("times")));
        }
    }
}
