package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.chibo.dues.DuesLine;
import vn.chibo.dues.DuesLines;
import vn.chibo.dues.Ledger;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** What of the dues waits for who receives them in a cell. */
@ReadModel
class DuesDesk implements Desk {
    private final DuesLines lines;
    private final Rulebook rulebook;
    private final Clock clock;

    DuesDesk(DuesLines lines, Rulebook rulebook, Clock clock) {
        this.lines = lines;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        List<Waiting> waiting = new ArrayList<>();
        if (actor.can(Permission.COLLECT_DUES)) {
            lines.ledger(actor, actor.requiredUnit()).ifPresent(ledger -> collect(actor, ledger, waiting));
        }
        return waiting;
    }

    private void collect(Actor actor, Ledger ledger, List<Waiting> waiting) {
        LocalDate today = LocalDate.now(clock);
        YearMonth now = YearMonth.from(today);
        YearMonth first = now.withMonth(1).isBefore(ledger.begins()) ? ledger.begins() : now.withMonth(1);
        List<DuesLine> year = lines.between(actor, ledger, first, now);
        long left = year.stream()
                .filter(line -> line.month().equals(now) && line.open())
                .count();
        if (left > 0) {
            waiting.add(
                    Waiting.of("dues.desk.left", "/dues", now.atEndOfMonth(), Tone.SOON, now.getMonthValue(), left));
        }
        long before = year.stream()
                .filter(line -> line.month().isBefore(now) && line.open())
                .count();
        if (before > 0) {
            waiting.add(Waiting.of("dues.desk.before", "/dues#earlier", null, Tone.LATE, before));
        }
        rulebook.find("party-dues.strike-off", ledger.path(), today).ifPresent(rule -> {
            int silent =
                    lines.silent(actor, ledger, year, rule.number("months")).size();
            if (silent > 0) {
                waiting.add(
                        Waiting.of("dues.desk.silent", "/dues#silent", null, Tone.INFO, silent, rule.number("months")));
            }
        });
    }
}
