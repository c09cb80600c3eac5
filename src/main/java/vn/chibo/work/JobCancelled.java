package vn.chibo.work;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Background work was called off by who asked for it. */
public record JobCancelled(UnitId unit, UUID subject, String kind) implements DomainEvent {}
