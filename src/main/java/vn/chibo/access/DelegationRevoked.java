package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A delegation was taken back before its end. */
public record DelegationRevoked(UnitId unit, UUID subject) implements DomainEvent {}
