package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A meeting is about to be sealed; whoever objects throws. */
public record MeetingClosing(UnitId unit, UUID subject) implements DomainEvent {
    @Override
    public boolean happened() {
        return false;
    }
}
