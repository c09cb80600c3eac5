package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.chibo.dues.DuesLines;
import vn.chibo.dues.Ledger;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/**
 * What of the shares waits: in an upper unit, those it has not acknowledged and who below sent none for the last month; in
 * any unit for whose kind a share is laid down, months that are over and that it did not send up itself.
 */
@ReadModel
class SharesDesk implements Desk {
    private final DuesLines lines;
    private final RemittanceQueries remittances;
    private final Senders senders;
    private final Shares shares;
    private final Units units;
    private final Clock clock;

    SharesDesk(
            DuesLines lines, RemittanceQueries remittances, Senders senders, Shares shares, Units units, Clock clock) {
        this.lines = lines;
        this.remittances = remittances;
        this.senders = senders;
        this.shares = shares;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.KEEP_DUES) || !actor.can(Permission.READ_MEMBERS)) {
            return List.of();
        }
        UnitId unit = actor.requiredUnit();
        LocalDate today = LocalDate.now(clock);
        YearMonth now = YearMonth.from(today);
        UnitView view = units.on(actor, unit, today);
        List<Waiting> waiting = new ArrayList<>();
        if (!view.isCell()) {
            received(actor, unit, now.minusMonths(1), waiting);
        }
        if (!view.above().isEmpty() && shares.of(view, now.atDay(1)).isPresent()) {
            var first = view.isCell() ? lines.ledger(actor, unit).map(Ledger::begins) : senders.first(unit);
            String page = view.isCell() ? "/dues#remit" : "/dues/received#remit";
            first.map(month -> RemitPage.unsent(month, now, remittances.of(actor, unit)))
                    .ifPresent(unsent -> unsent(unsent, page, waiting));
        }
        return waiting;
    }

    private void received(Actor actor, UnitId unit, YearMonth last, List<Waiting> waiting) {
        int sent = remittances.waitingCount(actor, unit);
        if (sent > 0) {
            waiting.add(Waiting.of("dues.desk.acknowledge", "/dues/report", null, Tone.NEW, sent));
        }
        var missing = senders.notSent(unit, last, last.atEndOfMonth());
        if (missing.units() > 0) {
            String page = "/dues/received?month=" + last + "&show=" + ReceivedPage.State.NOT_SENT;
            String key = "dues.desk.below." + (missing.cells() ? "cells" : "units");
            waiting.add(Waiting.of(key, page, null, Tone.SOON, missing.units(), last));
        }
    }

    private static void unsent(List<YearMonth> months, String page, List<Waiting> waiting) {
        if (months.size() == 1) {
            waiting.add(Waiting.of("dues.desk.unsent", page, null, Tone.SOON, months.getFirst()));
        } else if (!months.isEmpty()) {
            waiting.add(Waiting.of(
                    "dues.desk.unsent-months",
                    page,
                    null,
                    Tone.LATE,
                    months.size(),
                    months.getFirst(),
                    months.getLast()));
        }
    }
}
