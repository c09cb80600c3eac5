package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit exists from a day on. */
public record UnitEstablished(UnitId unit, UUID subject, String name, LocalDate from) implements DomainEvent {}
