package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An officer asks for an account to be given back to its owner. */
public record RecoveryOpened(UnitId unit, UUID subject, UUID recovery, String reason) implements DomainEvent {}
