package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A device of the owner opens the account from now on. */
public record PasskeyAdded(UnitId unit, UUID subject, String name) implements DomainEvent {}
