package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A body exists no longer from a day on; its history stays. */
public record BodyEnded(UnitId unit, UUID subject, LocalDate until) implements DomainEvent {}
