package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;
import vn.chibo.rulebook.Rule;

/** Reads the cells of one row into values, each by its kind, and notes what cannot be read. */
final class RowReading {
    private static final Pattern DOTS = Pattern.compile("[\\s.]");
    private static final Set<String> NO = Set.of("", "0", "khong", "false", "no");

    private final SheetRow row;
    private final Regulations rules;
    private final ListedWords lists;
    private final LocalDate today;
    final Map<Field, String> values = new EnumMap<>(Field.class);
    final List<Problem> problems = new ArrayList<>();

    RowReading(SheetRow row, Regulations rules, ListedWords lists, LocalDate today) {
        this.row = row;
        this.rules = rules;
        this.lists = lists;
        this.today = today;
    }

    RowReading read() {
        row.cells().forEach((field, cell) -> {
            if (cell.formula()) {
                problems.add(Problem.error(row, field, "formula"));
            } else if (!cell.text().isBlank()) {
                read(field, cell);
            }
        });
        return this;
    }

    @Nullable
    LocalDate day(Field field) {
        String value = values.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    private void read(Field field, Cell cell) {
        String text = Plain.line(cell.text());
        switch (field.kind()) {
            case DATE -> date(field, text);
            case DIGITS -> digits(field, DOTS.matcher(text).replaceAll(""), cell.number());
            case CODE -> code(field, text, Plain.words(text));
            case FLAG -> values.put(field, NO.contains(Plain.words(text)) ? "" : "x");
            case NOTE -> text(field, Plain.lines(cell.text()));
            case TEXT -> text(field, text);
            case LISTED -> text(field, lists.of(field, text));
            case NUMBER -> {} // computed, never read
        }
    }

    private void text(Field field, String text) {
        if (text.length() > field.longest()) {
            problems.add(Problem.error(row, field, "too-long", field.longest()));
        } else if (field == FULL_NAME && text.chars().anyMatch(Character::isDigit)) {
            problems.add(Problem.error(row, field, "name-digits"));
        } else {
            values.put(field, text);
        }
    }

    private void code(Field field, String text, String plain) {
        switch (field) {
            case SEX -> known(field, CodeWords.sex(plain), "sex");
            case POLITICAL_THEORY -> known(field, CodeWords.theory(plain), "theory");
            case STANDING ->
                known(
                        field,
                        CodeWords.standing(plain)
                                .map(code -> code.map(Enum::name).orElse("")),
                        "standing");
            default -> known(field, Optional.of(text).filter(field.codes()::contains), "code");
        }
    }

    private void known(Field field, Optional<String> code, String what) {
        code.ifPresentOrElse(
                known -> values.put(field, known), () -> problems.add(Problem.error(row, field, "unknown-" + what)));
    }

    private void date(Field field, String text) {
        Day read = Day.read(text);
        if (read.day() == null) {
            problems.add(Problem.error(row, field, read.impossible() ? "impossible-date" : "unreadable-date"));
        } else if (read.day().isAfter(today)) {
            problems.add(Problem.error(row, field, "future-date"));
        } else if (read.day().getYear() < 1900) {
            problems.add(Problem.error(row, field, "impossible-date"));
        } else {
            if (!read.whole()) {
                problems.add(Problem.hint(row, field, "first-day-taken", Texts.day(read.day())));
            }
            values.put(field, read.day().toString());
        }
    }

    /** A spreadsheet drops the leading zeros of a number: they are put back, or one card would be two in the register. */
    private void digits(Field field, String digits, boolean fromNumber) {
        Rule rule = rules.on(field == CITIZEN_ID ? "member.citizen-id" : "member.card-number", today)
                .orElse(null);
        int length = rule == null ? digits.length() : rule.number("digits");
        String whole = fromNumber && digits.length() < length && digits.length() > length - 3
                ? "0".repeat(length - digits.length()) + digits
                : digits;
        if (whole.length() != length || !whole.chars().allMatch(here -> here >= '0' && here <= '9')) {
            boolean blocks = rule != null && rule.effect().equals("BLOCK");
            problems.add(
                    blocks ? Problem.error(row, field, "digits", length) : Problem.hint(row, field, "digits", length));
            if (blocks) {
                return;
            }
        }
        values.put(field, whole);
    }
}
