package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit has a steering committee, a union or a professional group from a day on. */
public record BodyFounded(UnitId unit, UUID subject, BodyKind kind, String name, LocalDate from)
        implements DomainEvent {}
