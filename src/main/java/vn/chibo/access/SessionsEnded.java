package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** All sessions of an account were ended by somebody else. */
public record SessionsEnded(UnitId unit, UUID subject) implements DomainEvent {}
