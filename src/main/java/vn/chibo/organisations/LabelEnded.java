package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit stands in a line of leadership no longer. */
public record LabelEnded(UnitId unit, UUID subject, UnitLabel label, LocalDate until) implements DomainEvent {}
