package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit stands in a line of leadership from a day on. */
public record UnitLabelled(UnitId unit, UUID subject, UnitLabel label, LocalDate from) implements DomainEvent {}
