package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A conclusion on one comrade was written in a review. */
public record ReviewWorded(UnitId unit, UUID subject, UUID person) implements DomainEvent {}
