package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A recovery was dropped before it was confirmed. */
public record RecoveryWithdrawn(UnitId unit, UUID subject, UUID recovery) implements DomainEvent {}
