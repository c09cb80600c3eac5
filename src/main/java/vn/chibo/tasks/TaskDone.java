package vn.chibo.tasks;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The owner finished it. */
public record TaskDone(UnitId unit, UUID subject, boolean onTime) implements DomainEvent {}
