package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A case goes on by the rules of another day, on purpose. */
public record RulesMoved(UnitId unit, UUID subject, LocalDate asOf) implements DomainEvent {}
