package vn.chibo.members.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * Puts the lines of a Mẫu 7 together, a member at a time as they are read: only the head of the sheet, and after it the
 * lines of one member, are kept.
 */
final class Form7Rows implements RowFile.Taker {
    private static final int MOST_LINES = 100;

    private final Predicate<SheetRow> taker;
    private final Grid head = new Grid();
    private final List<Map<Integer, Cell>> lines = new ArrayList<>();
    private @Nullable Form7 form;
    private int first;
    private boolean enough;

    Form7Rows(Predicate<SheetRow> taker) {
        this.taker = taker;
    }

    @Override
    public boolean take(int number, Map<Integer, Cell> cells) {
        if (form != null) {
            line(form, number, cells);
        } else {
            head.put(number, cells);
            if (head.size() == Tables.HEAD) {
                begin();
            }
        }
        return !enough;
    }

    /** After the last row of the sheet. */
    void end() {
        if (form == null) {
            begin();
        }
        handOn();
    }

    private void begin() {
        Form7 found = Form7.of(head).orElseThrow(() -> RuleViolation.at("file", "members.import.unknown-layout"));
        form = found;
        head.rowNumbers().forEach(row -> line(found, row, head.row(row)));
    }

    private void line(Form7 form, int number, Map<Integer, Cell> cells) {
        if (enough || !form.isBody(number, cells)) {
            return;
        }
        if (form.begins(cells)) {
            handOn();
            first = number;
            lines.add(cells);
        } else if (!lines.isEmpty() && first + lines.size() == number) {
            lines.add(cells); // after an empty row come signatures, not a member's further lines
        }
        if (lines.size() > MOST_LINES) {
            throw RuleViolation.at("file", "members.import.member-too-long", first, MOST_LINES);
        }
    }

    private void handOn() {
        if (form != null && !lines.isEmpty() && !enough) {
            Optional<SheetRow> member = form.member(first, lines);
            lines.clear();
            enough = member.isPresent() && !taker.test(member.get());
        }
    }
}
