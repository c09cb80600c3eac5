package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** It was acknowledged that a proposed correction has arrived. */
public record CorrectionAcknowledged(UnitId unit, UUID subject, UUID correction, String field) implements DomainEvent {}
