package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;

/** What the parts of one row say about each other: order of dates, age at joining, length of probation, leaving. */
final class RowRules {
    private final SheetRow row;
    private final RowReading reading;
    private final Regulations rules;
    private final LocalDate today;

    RowRules(SheetRow row, RowReading reading, Regulations rules, LocalDate today) {
        this.row = row;
        this.reading = reading;
        this.rules = rules;
        this.today = today;
    }

    void check() {
        missing(FULL_NAME, "name-missing");
        missing(JOINED_ON, "joined-missing");
        LocalDate joined = reading.day(JOINED_ON);
        if (joined != null) {
            age(joined);
            probation(joined, reading.day(OFFICIAL_ON));
            inCell(joined);
        }
        leaving(joined);
    }

    /** A cell that could not be read has its own problem already. */
    private void missing(Field field, String key) {
        if (!reading.values.containsKey(field)
                && reading.problems.stream().noneMatch(problem -> problem.field() == field)) {
            reading.problems.add(Problem.error(row, field, key));
        }
    }

    private void age(LocalDate joined) {
        LocalDate birth = reading.day(BIRTH_DATE);
        Rule rule = rules.on("member.age", joined).orElse(null);
        if (birth == null || rule == null) {
            return;
        }
        if (!birth.isBefore(joined)) {
            error(BIRTH_DATE, "born-after-joining", Texts.day(joined));
        } else if (joined.isBefore(birth.plusYears(rule.number("min")))) {
            rule(rule, JOINED_ON, "too-young", rule.number("min"), Texts.day(birth));
        } else if (rule.value().containsKey("max") && joined.isAfter(birth.plusYears(rule.number("max")))) {
            reading.problems.add(Problem.hint(row, JOINED_ON, "over-age", rule.number("max")));
        }
    }

    private void probation(LocalDate joined, @Nullable LocalDate official) {
        Rule rule = rules.on("probation.months", today).orElse(null);
        if (official != null && official.isBefore(joined)) {
            error(OFFICIAL_ON, "official-before-joining", Texts.day(joined));
        } else if (rule != null && official != null && official.isBefore(joined.plusMonths(rule.number("full")))) {
            reading.problems.add(Problem.hint(row, OFFICIAL_ON, "short-probation", rule.number("full")));
        } else if (rule != null
                && official == null
                && stays()
                && !row.has(OFFICIAL_ON)
                && joined.plusMonths(rule.number("full")).isBefore(today)) {
            reading.problems.add(Problem.hint(row, JOINED_ON, "official-missing", rule.number("full")));
        }
        if (official == null && Standing.OFFICIAL.name().equals(reading.values.get(STANDING))) {
            error(STANDING, "official-without-date");
        } else if (official != null && Standing.PROBATIONARY.name().equals(reading.values.get(STANDING))) {
            error(STANDING, "probationary-with-date", Texts.day(official));
        }
    }

    private void inCell(LocalDate joined) {
        LocalDate inCell = reading.day(IN_CELL_FROM);
        if (inCell != null && inCell.isBefore(joined)) {
            error(IN_CELL_FROM, "in-cell-before-joining", Texts.day(joined));
        }
    }

    private void leaving(@Nullable LocalDate joined) {
        Map<Field, String> values = reading.values;
        String standing = values.getOrDefault(STANDING, "");
        boolean left = !standing.isEmpty() && !Standing.valueOf(standing).inCell();
        LocalDate leftOn = reading.day(LEFT_ON);
        boolean unreadable = reading.problems.stream().anyMatch(problem -> problem.field() == LEFT_ON);
        if (left && leftOn == null && !unreadable) {
            error(STANDING, "left-date-missing");
        } else if (leftOn != null && !left && !standing.isEmpty()) {
            error(STANDING, "left-but-standing");
        } else if (leftOn != null && joined != null && !leftOn.isAfter(begin(joined))) {
            error(LEFT_ON, "left-before-joining", Texts.day(begin(joined)));
        } else if (leftOn != null && reading.day(OFFICIAL_ON) != null && leftOn.isBefore(reading.day(OFFICIAL_ON))) {
            error(LEFT_ON, "left-before-official");
        }
    }

    private LocalDate begin(LocalDate joined) {
        LocalDate inCell = reading.day(IN_CELL_FROM);
        return inCell == null || inCell.isBefore(joined) ? joined : inCell;
    }

    private boolean stays() {
        return !reading.values.containsKey(LEFT_ON);
    }

    private void error(Field field, String key, Object... arguments) {
        reading.problems.add(Problem.error(row, field, key, arguments));
    }

    private void rule(Rule rule, Field field, String key, Object... arguments) {
        reading.problems.add(
                rule.effect().equals("BLOCK")
                        ? Problem.error(row, field, key, arguments)
                        : Problem.hint(row, field, key, arguments));
    }
}
