package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade helps a candidate from a day on. */
public record HelperAssigned(UnitId unit, UUID subject, UUID member, LocalDate since) implements DomainEvent {}
