package vn.chibo.members;

import org.springframework.context.ApplicationEventPublisher;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Writes into the audit that an entry was answered "on record already": the entry itself was refused, and with it
 * everything it had written.
 */
@UseCase
public class NoteElsewhere {
    private final Access access;
    private final ApplicationEventPublisher events;

    NoteElsewhere(Access access, ApplicationEventPublisher events) {
        this.access = access;
        this.events = events;
    }

    public void told(Actor actor, UnitId cell) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        events.publishEvent(new AskedElsewhere(cell, cell.value(), false));
    }
}
