package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A temporary stay ends earlier. */
public record StayEnded(UnitId unit, UUID subject, UUID stay, LocalDate until) implements DomainEvent {}
