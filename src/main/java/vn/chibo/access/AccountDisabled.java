package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An account no longer signs in. */
public record AccountDisabled(UnitId unit, UUID subject) implements DomainEvent {}
