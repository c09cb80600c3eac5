package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** One difference of a reconciliation was ticked off, with how. */
public record DifferenceSettled(UnitId unit, UUID subject, UUID line, String remark) implements DomainEvent {}
