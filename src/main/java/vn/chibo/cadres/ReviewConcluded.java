package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A review of the cadre corps was concluded; it stays as it is. */
public record ReviewConcluded(UnitId unit, UUID subject, String title, LocalDate on) implements DomainEvent {}
