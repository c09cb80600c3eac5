package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A counter-decision took it back. */
public record DecisionUndone(UnitId unit, UUID subject, UUID by) implements DomainEvent {}
