package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody sits in a body from a day on. */
public record SeatTaken(UnitId unit, UUID subject, UUID body, UUID person, SeatRole role, LocalDate from)
        implements DomainEvent {}
