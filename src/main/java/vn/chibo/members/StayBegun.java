package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member stays at another cell for a time. */
public record StayBegun(UnitId unit, UUID subject, UUID stay, String host, LocalDate from, LocalDate until)
        implements DomainEvent {}
