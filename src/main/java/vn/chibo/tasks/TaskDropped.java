package vn.chibo.tasks;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Taken back with a reason, kept in the revision. */
public record TaskDropped(UnitId unit, UUID subject) implements DomainEvent {}
