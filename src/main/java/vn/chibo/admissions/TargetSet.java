package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** How many people a unit means to admit in a year was set. */
public record TargetSet(UnitId unit, UUID subject, int year, int people) implements DomainEvent {}
