package vn.chibo.meetings;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Long enough, not too long, announced early enough. */
@Component
@Order(20)
class TimeChecks implements PreparationCheck {

    @Override
    public List<Check> of(CheckedSession session) {
        return Stream.of(minutes(session), tooLong(session), notice(session))
                .flatMap(Optional::stream)
                .toList();
    }

    static String durationRule(Programme programme) {
        return programme.withThematic() ? "meeting.thematic.minutes" : "meeting.regular.minutes";
    }

    private static Optional<Check> minutes(CheckedSession session) {
        int total = session.programme().minutes();
        return session.rule(durationRule(session.programme())).map(rule -> {
            int min = rule.number("min");
            return total >= min
                    ? Check.done(rule, "meetings.check.minutes.enough", total, min)
                    : Check.warn(rule, Check.Mend.NONE, "meetings.check.minutes.short", total, min, min - total);
        });
    }

    private static Optional<Check> tooLong(CheckedSession session) {
        int total = session.programme().minutes();
        return session.rule("meeting.average.minutes")
                .filter(rule -> total > rule.number("max"))
                .map(rule ->
                        Check.warn(rule, Check.Mend.NONE, "meetings.check.minutes.long", total, rule.number("about")));
    }

    /** Counted from today: what is announced today is told that many days ahead. */
    private static Optional<Check> notice(CheckedSession session) {
        return session.rule("meeting.notice.days").map(rule -> {
            long days =
                    ChronoUnit.DAYS.between(session.today(), session.meeting().day());
            return days >= rule.number("min")
                    ? Check.done(rule, "meetings.check.notice.early", days)
                    : Check.warn(rule, Check.Mend.SESSION, "meetings.check.notice.late", days, rule.number("min"));
        });
    }
}
