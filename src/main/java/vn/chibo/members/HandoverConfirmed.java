package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** One of the two confirmed the handover; with both it is done. */
public record HandoverConfirmed(UnitId unit, UUID subject, boolean both) implements DomainEvent {}
