package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A disabled account signs in again. */
public record AccountEnabled(UnitId unit, UUID subject) implements DomainEvent {}
