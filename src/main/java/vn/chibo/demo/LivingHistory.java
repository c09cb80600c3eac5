package vn.chibo.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.admissions.CaseId;
import vn.chibo.meetings.MeetingId;
import vn.chibo.members.Roster;
import vn.chibo.organisations.Units;
import vn.chibo.shared.MovableClock;
import vn.chibo.shared.UnitId;

/** Six months of a cell's life through the use cases, under a moved clock; the next month is left to the visitor. */
@Component
@Profile("demo")
class LivingHistory {
    private static final int MONTHS = 6;
    private static final int MEETING_DAY = 3;
    private static final LocalTime HOUR = LocalTime.of(14, 0);

    private final MovableClock clock;
    private final Roster roster;
    private final Units units;
    private final PreparedMonth prepared;
    private final AnnouncedMonth announced;
    private final PaidMonth paid;
    private final OpenedMonth opened;
    private final HeldMonth held;
    private final ClosedMonth closed;
    private final WorkedMonth worked;
    private final FollowedCandidates candidates;

    LivingHistory(
            MovableClock clock,
            Roster roster,
            Units units,
            PreparedMonth prepared,
            AnnouncedMonth announced,
            PaidMonth paid,
            OpenedMonth opened,
            HeldMonth held,
            ClosedMonth closed,
            WorkedMonth worked,
            FollowedCandidates candidates) {
        this.clock = clock;
        this.roster = roster;
        this.units = units;
        this.prepared = prepared;
        this.announced = announced;
        this.paid = paid;
        this.opened = opened;
        this.held = held;
        this.closed = closed;
        this.worked = worked;
        this.candidates = candidates;
    }

    /** How far the month ahead has come when the visitor arrives. */
    enum NextMonth {
        DRAFTED,
        ANNOUNCED,
        NOTHING
    }

    void live(UnitId cell, int offset, NextMonth next) {
        Duration now = clock.ahead();
        LocalDateTime today = LocalDateTime.now(clock);
        try {
            LivingCell living = living(cell, offset, today.toLocalDate());
            YearMonth last = YearMonth.from(today.minusDays(MEETING_DAY));
            YearMonth first = last.minusMonths(MONTHS - 1);
            paid.opened(living, first, first.atDay(1).atTime(HOUR).plusDays(1));
            for (int ago = MONTHS - 1; ago > 0; ago--) {
                month(living, first, last.minusMonths(ago), today);
            }
            if (FollowedCandidates.lives(offset)) {
                CaseId voted =
                        candidates.dueAt(living, offset, last.atDay(MEETING_DAY).atTime(HOUR));
                month(living, first, last, today);
                candidates.goOn(living, offset, voted, today);
            } else {
                month(living, first, last, today);
            }
            ahead(living, last.plusMonths(1), next, today);
        } finally {
            clock.stand(now);
        }
    }

    private void month(LivingCell cell, YearMonth first, YearMonth period, LocalDateTime today) {
        LocalDateTime start = period.atDay(MEETING_DAY).atTime(HOUR);
        prepared.at(start.minusDays(8));
        MeetingId meeting = prepared.drafted(cell, period, start);
        announced.announced(cell, meeting, start);
        announced.answered(cell, meeting, start);
        paid.paid(cell, first, period, start);
        opened.opened(cell, meeting, start);
        closed.closed(cell, meeting, held.held(cell, meeting, start));
        worked.worked(cell, period, start, today);
    }

    private void ahead(LivingCell cell, YearMonth period, NextMonth next, LocalDateTime today) {
        LocalDateTime start = period.atDay(MEETING_DAY).atTime(HOUR);
        if (next == NextMonth.NOTHING) {
            return;
        }
        prepared.at(today.minusHours(3));
        MeetingId meeting = prepared.drafted(cell, period, start);
        if (next == NextMonth.ANNOUNCED) {
            announced.announcedNow(cell, meeting, today.minusHours(2));
        }
    }

    private LivingCell living(UnitId cell, int offset, LocalDate today) {
        var program = TheProgram.itself();
        String path = units.on(program, cell, today).path();
        return new LivingCell(cell, path, roster.on(program, cell, today), new Story(offset));
    }
}
