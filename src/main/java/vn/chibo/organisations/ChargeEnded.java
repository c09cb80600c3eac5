package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody answers for something no longer. */
public record ChargeEnded(UnitId unit, UUID subject, LocalDate until) implements DomainEvent {}
