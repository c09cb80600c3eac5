package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The members of a body were counted. */
public record BodyCounted(UnitId unit, UUID subject, LocalDate from, int members) implements DomainEvent {}
