package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A case was stopped with a reason; its history stays. */
public record CaseStopped(UnitId unit, UUID subject, LocalDate on) implements DomainEvent {}
