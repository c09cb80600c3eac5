package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member proposed a correction of the own file. */
public record CorrectionProposed(UnitId unit, UUID subject, UUID correction, String field) implements DomainEvent {}
