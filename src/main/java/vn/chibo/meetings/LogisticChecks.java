package vn.chibo.meetings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Room, projector, papers and the rest are there, or known not to be needed. */
@Component
@Order(60)
class LogisticChecks implements PreparationCheck {
    private final LogisticList list;

    LogisticChecks(LogisticList list) {
        this.list = list;
    }

    @Override
    public List<Check> of(CheckedSession session) {
        return session
                .rule("check.logistics")
                .map(rule -> {
                    List<String> needed = list.of(session.meeting().id(), rule).stream()
                            .filter(thing -> thing.state() == LogisticState.NEEDED)
                            .map(thing -> "meetings.logistic." + thing.thing())
                            .toList();
                    return needed.isEmpty()
                            ? Check.done(rule, "meetings.check.logistics.done")
                            : Check.open(rule, Check.Mend.LOGISTICS, "meetings.check.logistics.open")
                                    .naming(needed);
                })
                .stream()
                .toList();
    }
}
