package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.imports.CheckedRow.Change;
import vn.chibo.members.imports.CheckedRow.Outcome;
import vn.chibo.people.Codes;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.NotFound;

/** Checks every row of a file, by itself, against the other rows and against the register; writes nothing. */
@Component
public class FileCheck {
    /** What decisions and transfers set, and nothing else once there is one. */
    private static final List<Field> BY_DECISION = List.of(JOINED_ON, OFFICIAL_ON, STANDING, LEFT_ON, IN_CELL_FROM);

    private final Register register;
    private final Rulebook rulebook;
    private final Numbers numbers;
    private final Codes codes;
    private final Clock clock;

    FileCheck(Register register, Rulebook rulebook, Numbers numbers, Codes codes, Clock clock) {
        this.register = register;
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param path of the unit the file is imported for */
    public List<CheckedRow> check(List<SheetRow> rows, UUID unit, String path) {
        LocalDate today = LocalDate.now(clock);
        var rules = new Regulations(rulebook, path);
        var lists = new ListedWords(codes.all());
        List<RowReading> readings = new ArrayList<>();
        for (SheetRow row : rows) {
            RowReading reading = new RowReading(row, rules, lists, today).read();
            new RowRules(row, reading, rules, today).check();
            readings.add(reading);
        }
        var twins = new Twins(numbers);
        var cells = new Cells(register.cells(path, today), unit);
        var matches = new Matches(register.under(path), taken(readings), numbers);
        var decided = register.decided(path);
        warnOfElsewhere(rows, readings);
        List<CheckedRow> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            checked.add(checked(rows.get(i), readings.get(i), twins, cells, matches, decided));
        }
        return checked;
    }

    /** Somebody whom the keeper knows to be another than the one of that name: only numbers may not be taken. */
    public CheckedRow checkAnother(SheetRow row, UUID unit, String path) {
        LocalDate today = LocalDate.now(clock);
        var rules = new Regulations(rulebook, path);
        RowReading reading = new RowReading(row, rules, new ListedWords(codes.all()), today).read();
        new RowRules(row, reading, rules, today).check();
        new Matches(register.under(path), taken(List.of(reading)), numbers).numbersOf(row, reading, null);
        UUID cell = new Cells(register.cells(path, today), unit).of(row, reading);
        Outcome outcome = reading.problems.stream().anyMatch(Problem::blocks) ? Outcome.FAULTY : Outcome.NEW;
        return new CheckedRow(row, reading.values, List.copyOf(reading.problems), outcome, Map.of(), cell, null, null);
    }

    /** One member's record, corrected by hand: the row speaks of that member whatever it holds; empty fields clear. */
    public CheckedRow checkKnown(SheetRow row, UUID unit, String path, UUID member) {
        LocalDate today = LocalDate.now(clock);
        var rules = new Regulations(rulebook, path);
        var lists = new ListedWords(codes.all());
        RowReading reading = new RowReading(row, rules, lists, today).read();
        new RowRules(row, reading, rules, today).check();
        List<Known> register = this.register.under(path);
        Known known = register.stream()
                .filter(one -> member.equals(one.member()))
                .findFirst()
                .orElseThrow(NotFound::new);
        new Matches(register, taken(List.of(reading)), numbers).numbersOf(row, reading, known);
        row.cells().forEach((field, cell) -> {
            if (cell.isEmpty() && !field.masked()) {
                reading.values.put(field, "");
            }
        });
        Map<Field, Change> changes = new EnumMap<>(Field.class);
        known.changes(reading.values, numbers, changes);
        onlyByDecision(row, reading, changes, this.register.decided(path).contains(member));
        Outcome outcome = reading.problems.stream().anyMatch(Problem::blocks)
                ? Outcome.FAULTY
                : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        return new CheckedRow(
                row, reading.values, List.copyOf(reading.problems), outcome, changes, unit, member, known.person());
    }

    private static void onlyByDecision(SheetRow row, RowReading reading, Map<Field, Change> changes, boolean decided) {
        if (decided) {
            BY_DECISION.stream()
                    .filter(changes::containsKey)
                    .forEach(field -> reading.problems.add(Problem.error(row, field, "by-decision")));
        }
    }

    private CheckedRow checked(
            SheetRow row, RowReading reading, Twins twins, Cells cells, Matches matches, Set<UUID> decided) {
        if (!reading.values.getOrDefault(DELETED, "").isEmpty()) {
            List<Problem> note = List.of(Problem.hint(row, DELETED, "marked-deleted"));
            return new CheckedRow(row, reading.values, note, Outcome.LEFT_OUT, Map.of(), null, null, null);
        }
        twins.check(row, reading);
        UUID cell = cells.of(row, reading);
        Known known = matches.find(row, reading);
        Map<Field, Change> changes = new EnumMap<>(Field.class);
        if (known != null && known.member() != null) {
            if (cell != null && !known.unit().equals(cell)) {
                Field where = row.has(ORGANISATION) ? ORGANISATION : FULL_NAME;
                reading.problems.add(Problem.error(row, where, "in-another-cell"));
            }
            known.changes(reading.values, numbers, changes);
            onlyByDecision(row, reading, changes, decided.contains(known.member()));
        }
        Outcome outcome = reading.problems.stream().anyMatch(Problem::blocks)
                ? Outcome.FAULTY
                : known == null || known.member() == null
                        ? Outcome.NEW
                        : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        return new CheckedRow(
                row,
                reading.values,
                List.copyOf(reading.problems),
                outcome,
                changes,
                cell,
                known == null ? null : known.member(),
                known == null ? null : known.person());
    }

    /** Two people may share name and birthday: an identity number, which stands once in the country, tells them apart. */
    private void warnOfElsewhere(List<SheetRow> rows, List<RowReading> readings) {
        List<Integer> asked = IntStream.range(0, rows.size())
                .filter(i -> readings.get(i).values.keySet().containsAll(List.of(FULL_NAME, BIRTH_DATE)))
                .filter(i -> !readings.get(i).values.containsKey(CITIZEN_ID))
                .boxed()
                .toList();
        register.elsewhere(
                        asked.stream()
                                .map(i -> readings.get(i).values.get(FULL_NAME))
                                .toList(),
                        asked.stream()
                                .map(i -> LocalDate.parse(readings.get(i).values.get(BIRTH_DATE)))
                                .toList())
                .forEach(place -> {
                    int i = asked.get(place);
                    readings.get(i).problems.add(Problem.hint(rows.get(i), FULL_NAME, "elsewhere"));
                });
    }

    private Set<String> taken(List<RowReading> readings) {
        List<String> cards = new ArrayList<>();
        List<String> citizens = new ArrayList<>();
        for (RowReading reading : readings) {
            if (reading.values.containsKey(CARD_NUMBER)) {
                cards.add(reading.values.get(CARD_NUMBER));
            }
            if (reading.values.containsKey(CITIZEN_ID)) {
                citizens.add(numbers.index(reading.values.get(CITIZEN_ID)));
            }
        }
        return register.taken(cards, citizens);
    }
}
