package vn.chibo.tasks;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The owner said how far it is. */
public record TaskProgressed(UnitId unit, UUID subject, int percent) implements DomainEvent {}
