package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * A programme in preparation was changed.
 *
 * @param what name of the part: ITEM_ADDED, ITEM_CHANGED, ITEM_MOVED, ITEM_REMOVED, SESSION, PLAN, LOGISTICS, CHECK
 */
public record AgendaChanged(UnitId unit, UUID subject, String what) implements DomainEvent {}
