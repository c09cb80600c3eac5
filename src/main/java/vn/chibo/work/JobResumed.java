package vn.chibo.work;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Background work that had failed or was called off was begun again. */
public record JobResumed(UnitId unit, UUID subject, String kind) implements DomainEvent {}
