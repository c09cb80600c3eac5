package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.dues.DuesStatus;

/**
 * The dues status of the session's month, told at the opening (42-HD/BTCTW), where the cell keeps its dues here: nobody
 * types what the program knows. Closing seals it; meetings closed before keep what was typed then.
 */
@Component
class KnownDues {
    private final DuesStatus status;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDues(DuesStatus status, JdbcClient jdbc, Clock clock) {
        this.status = status;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the day of the session; empty for a closed meeting, which holds its own figure, and without a ledger. */
    Optional<DuesStatus.Told> told(Sitting sitting) {
        if (sitting.state() == MeetingState.CLOSED) {
            return Optional.empty();
        }
        LocalDate day = sitting.day(clock.getZone());
        // Counted as the program itself: who takes part hears two figures and sees no comrade's line.
        return status.of(TheProgram.itself(), sitting.unit(), YearMonth.from(sitting.period()), day);
    }

    /** Before the seal. */
    void keep(Sitting sitting) {
        told(sitting).ifPresent(told -> jdbc.sql("""
                update meetings.meeting set dues_paid = :paid, dues_owed = :owed where id = :id
                """)
                .param("paid", told.paid())
                .param("owed", told.owed())
                .param("id", sitting.id())
                .update());
    }
}
