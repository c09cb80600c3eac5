package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit has an official code from a day on. */
public record UnitCoded(UnitId unit, UUID subject, String code, LocalDate from) implements DomainEvent {}
