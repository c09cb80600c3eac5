package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A passkey was given up by its owner. */
public record PasskeyRemoved(UnitId unit, UUID subject, String name) implements DomainEvent {}
