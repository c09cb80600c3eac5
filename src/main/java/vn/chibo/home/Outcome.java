package vn.chibo.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What became of the tasks of the last concluded session.
 *
 * @param lines the open tasks that need a look first: late, then by deadline
 */
public record Outcome(YearMonth period, long total, long done, long late, List<Line> lines) {
    static Outcome none(YearMonth period) {
        return new Outcome(period, 0, 0, 0, List.of());
    }

    public int month() {
        return period.getMonthValue();
    }

    public long open() {
        return total - done - late;
    }

    public record Line(UUID id, String title, String owner, LocalDate due) {
        public String url() {
            return "/tasks/" + id;
        }
    }
}
