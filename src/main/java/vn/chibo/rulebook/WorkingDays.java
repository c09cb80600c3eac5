package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts working days (ngày làm việc) by the calendar in the rulebook: rules calendar.week and calendar.holidays, one
 * version for each year. A year without a version has its days of the week off alone.
 */
@Component
public class WorkingDays {
    private final Rulebook rulebook;

    WorkingDays(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The calendar of a unit; it asks the rulebook once for each year and is meant for one page or one use case. */
    public Calendar of(String unitPath) {
        return new Calendar(unitPath);
    }

    /** The last day of a term of so many working days; the day it begins on does not count. */
    public LocalDate after(String unitPath, LocalDate begins, int workingDays) {
        return of(unitPath).after(begins, workingDays);
    }

    public final class Calendar {
        private final String unitPath;
        private final Map<Integer, Year> years = new HashMap<>();

        private Calendar(String unitPath) {
            this.unitPath = unitPath;
        }

        public boolean works(LocalDate day) {
            Year year = years.computeIfAbsent(day.getYear(), this::year);
            return year.worked().contains(day)
                    || !year.off().contains(day)
                            && !year.week().contains(day.getDayOfWeek().name());
        }

        public LocalDate after(LocalDate begins, int workingDays) {
            LocalDate day = begins;
            for (int counted = 0; counted < workingDays; ) {
                day = day.plusDays(1);
                counted += works(day) ? 1 : 0;
            }
            return day;
        }

        /** Working days from tomorrow up to that day; negative when it has passed. */
        public int left(LocalDate today, LocalDate last) {
            boolean passed = last.isBefore(today);
            LocalDate from = passed ? last : today;
            int days = (int) from.plusDays(1)
                    .datesUntil((passed ? today : last).plusDays(1))
                    .filter(this::works)
                    .count();
            return passed ? -days : days;
        }

        private Year year(int number) {
            LocalDate first = LocalDate.of(number, 1, 1);
            List<String> week = rulebook.find("calendar.week", unitPath, first)
                    .map(rule -> rule.words("off"))
                    .orElse(List.of());
            return rulebook.find("calendar.holidays", unitPath, first)
                    .map(rule -> new Year(Set.copyOf(week), days(rule, "off"), days(rule, "worked")))
                    .orElse(new Year(Set.copyOf(week), Set.of(), Set.of()));
        }
    }

    private static Set<LocalDate> days(Rule rule, String name) {
        return rule.words(name).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    private record Year(Set<String> week, Set<LocalDate> off, Set<LocalDate> worked) {}
}
