package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody answers for a body, a unit or a field of work from a day on. */
public record ChargeGiven(UnitId unit, UUID subject, UUID person, LocalDate from) implements DomainEvent {}
