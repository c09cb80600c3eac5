package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody sits in a body no longer. */
public record SeatLeft(UnitId unit, UUID subject, LocalDate until) implements DomainEvent {}
