package vn.chibo.dues;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Dues were waived or reduced by decision. */
public record ReliefGranted(UnitId unit, UUID subject, String decisionNumber) implements DomainEvent {}
