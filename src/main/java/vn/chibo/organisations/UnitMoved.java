package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit stands under another parent from a day on. */
public record UnitMoved(UnitId unit, UUID subject, UUID parent, LocalDate from, String basis) implements DomainEvent {}
