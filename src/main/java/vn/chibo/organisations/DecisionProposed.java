package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A draft was laid before those who sign. */
public record DecisionProposed(UnitId unit, UUID subject) implements DomainEvent {}
