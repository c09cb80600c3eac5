package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** What became of a planned course. */
public record TrainingNoted(UnitId unit, UUID subject, TrainingStep step, LocalDate on) implements DomainEvent {}
