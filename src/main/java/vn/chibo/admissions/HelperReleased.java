package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade no longer helps a candidate. */
public record HelperReleased(UnitId unit, UUID subject, UUID member) implements DomainEvent {}
