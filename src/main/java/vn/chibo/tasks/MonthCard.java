package vn.chibo.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;
import vn.chibo.shared.UnitId;

/**
 * The uniform monthly card of one comrade. As long as it was not sent it is filled from the tasks.
 *
 * @param id null as long as it was not sent
 * @param own the one who looks is the one who reports
 * @param byAnother written down for a comrade who has no phone at hand
 * @param version -1 as long as it was not sent
 */
public record MonthCard(
        @Nullable CardId id,
        UnitId unit,
        String unitPath,
        MemberId member,
        String memberName,
        boolean own,
        YearMonth period,
        CardState state,
        String attendance,
        String selfNote,
        String proposal,
        @Nullable OffsetDateTime sentAt,
        String sentBy,
        boolean byAnother,
        String remark,
        String remarkedBy,
        int version,
        List<Line> lines) {

    /** @param onTime null as long as it cannot be said */
    public record Line(
            TaskId task,
            SourceKind source,
            String title,
            String target,
            LocalDate dueOn,
            boolean done,
            @Nullable LocalDate doneOn,
            String result,
            int percent,
            @Nullable Boolean onTime,
            boolean exceeded,
            String quality,
            String reason) {

        public boolean counts() {
            return source != SourceKind.PREPARATION;
        }

        public boolean late() {
            return Boolean.FALSE.equals(onTime);
        }
    }

    public boolean settled() {
        return state == CardState.REMARKED;
    }

    public boolean sent() {
        return state != CardState.DRAFT;
    }

    /** Counted like all totals: preparing meetings stands on the card, but is no result of the month. */
    public int total() {
        return (int) lines.stream().filter(Line::counts).count();
    }

    public int done() {
        return (int) lines.stream().filter(line -> line.counts() && line.done()).count();
    }

    /** Lines that progress, a result or the calendar already filled. */
    public int filled() {
        return (int) lines.stream()
                .filter(line ->
                        line.done() || line.percent() > 0 || !line.result().isEmpty())
                .count();
    }
}
