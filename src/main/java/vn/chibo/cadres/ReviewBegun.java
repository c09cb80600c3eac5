package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A review of the cadre corps began. */
public record ReviewBegun(UnitId unit, UUID subject, String title, LocalDate heldOn) implements DomainEvent {}
