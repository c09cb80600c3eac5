package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Closes a meeting (bế mạc): seals what was noted and makes from it, without retyping and in the same transaction, the
 * minutes with their number, the tasks of all who answer for a conclusion, and – through {@link Consequence} – the
 * resolution. Refused while the roll was not called, a discussed item has neither a conclusion nor the word that it
 * needs none, or the chair has not assessed the meeting. Closing twice, or by two people at once, is closing once.
 */
@UseCase
public class CloseMeeting {
    private final Sittings sittings;
    private final ReadProceedings proceedings;
    private final Aftermath aftermath;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CloseMeeting(
            Sittings sittings,
            ReadProceedings proceedings,
            Aftermath aftermath,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.proceedings = proceedings;
        this.aftermath = aftermath;
        this.clock = clock;
        this.events = events;
    }

    public void close(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.locked(meeting);
        sittings.requireClosing(actor, sitting);
        if (sitting.state() == MeetingState.CLOSED) {
            return;
        }
        if (sitting.state() != MeetingState.OPEN) {
            throw new RuleViolation("meetings.live.not-open");
        }
        requireComplete(ClosingChecks.of(proceedings.of(actor, meeting)));
        events.publishEvent(new MeetingClosing(sitting.unit(), sitting.id()));
        aftermath.seal(sitting);
        Proceedings sealed = proceedings.of(actor, meeting);
        UUID minutes = aftermath.issueMinutes(actor, sitting, sealed);
        aftermath.assignTasks(actor, sitting, sealed);
        sittings.changed(sitting);
        LocalDate day = sitting.day(clock.getZone());
        var closed = new MeetingClosed(sitting.unit(), sitting.id(), day, sitting.period(), minutes, resolved(sealed));
        aftermath.follow(actor, closed);
        events.publishEvent(closed);
    }

    private static void requireComplete(ClosingChecks checks) {
        if (!checks.passed()) {
            var first = checks.open().getFirst();
            throw RuleViolation.at(first.field(), first.key(), first.about());
        }
    }

    /** An item whose resolution was voted down gives no article. */
    private static List<UUID> resolved(Proceedings sealed) {
        return sealed.items().stream()
                .filter(CloseMeeting::notVotedDown)
                .flatMap(item -> item.conclusions().stream())
                .filter(Conclusion::inResolution)
                .map(Conclusion::id)
                .toList();
    }

    private static boolean notVotedDown(Item item) {
        return item.votes().stream()
                .filter(vote -> vote.rule().equals("vote.resolution"))
                .reduce((earlier, later) -> later)
                .map(Proceedings.Vote::carried)
                .orElse(true);
    }
}
