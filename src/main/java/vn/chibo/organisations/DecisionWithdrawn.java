package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A decision was taken back before its day. */
public record DecisionWithdrawn(UnitId unit, UUID subject, String title) implements DomainEvent {}
