package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade is not proposed for the badge this time, for a reason that stands in the list; or is again (no reason). */
public record BadgeLeftOut(UnitId unit, UUID subject, UUID list, boolean out) implements DomainEvent {}
