package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A proposed correction was accepted and written. */
public record CorrectionAccepted(UnitId unit, UUID subject, UUID correction, String field) implements DomainEvent {}
