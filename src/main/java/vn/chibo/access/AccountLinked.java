package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A one-time link to set a password was made for an account. */
public record AccountLinked(UnitId unit, UUID subject) implements DomainEvent {}
