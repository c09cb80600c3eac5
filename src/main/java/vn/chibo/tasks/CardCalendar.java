package vn.chibo.tasks;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** When a month's card is due: some days before the usual day of the next meeting, as the cell chose. */
@Component
public class CardCalendar {
    private final Rulebook rules;

    CardCalendar(Rulebook rules) {
        this.rules = rules;
    }

    public Rule rule(String unitPath, LocalDate today) {
        return rules.inForce("card.due", unitPath, today);
    }

    public LocalDate due(String unitPath, YearMonth month, LocalDate today) {
        Rule rule = rule(unitPath, today);
        return month.plusMonths(1).atDay(rule.number("usualMeetingDay")).minusDays(rule.number("daysBeforeMeeting"));
    }

    /** The month to report on: until the meeting has been held, the one before. */
    public YearMonth current(String unitPath, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return today.getDayOfMonth() <= rule(unitPath, today).number("usualMeetingDay") ? month.minusMonths(1) : month;
    }
}
