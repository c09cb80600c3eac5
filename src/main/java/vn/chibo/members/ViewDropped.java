package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A kept list is no longer shown; the register is untouched. */
public record ViewDropped(UnitId unit, UUID subject) implements DomainEvent {}
