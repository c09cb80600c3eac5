package vn.chibo.work;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Work was begun in the background. */
public record JobStarted(UnitId unit, UUID subject, String kind) implements DomainEvent {}
