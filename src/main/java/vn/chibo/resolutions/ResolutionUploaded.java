package vn.chibo.resolutions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody said that a resolution stands in the electronic handbook; the program itself uploads nothing. */
public record ResolutionUploaded(UnitId unit, UUID subject, LocalDate on) implements DomainEvent {}
